import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { sharedThings } from "../../src/emit/folder/shared-duties.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import type { ResolvedCondition } from "../../src/model/set/message.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { set } = readProject(openNodeHost(root), "auth-profiles.yaml");
/** The base is what every profile meets. */
const profiles = (set?.profiles ?? []).filter((profile) => profile.adoptable || profile.placement === "base");

/** Whether a condition asks for something that only its own profile knows, so that no other can be compared with it. */
function hasSituation(condition: ResolvedCondition | undefined): boolean {
  return condition?.some((box) => box.some((atom) => atom.kind === "situation")) ?? false;
}

describe("the bundled profiles", () => {
  it("state what others constrain as well by conditions that can be compared", () => {
    const duties = [...sharedThings(profiles)].flatMap((shared) => [...shared.dutiesByProfile.values()].flat());
    const opaque = duties.filter((duty) => hasSituation(duty.when) || hasSituation(duty.unless));
    expect(duties.length).toBeGreaterThan(20);
    expect(opaque.length / duties.length, opaque.map((duty) => duty.id).join(", ")).toBeLessThanOrEqual(0.1);
  });
});
