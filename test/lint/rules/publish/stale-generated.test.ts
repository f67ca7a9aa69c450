import { describe, expect, it } from "vitest";
import { built, pages } from "../../../cli/support/built-set.ts";

describe("publish/stale-generated", () => {
  it("is silent about what a build has just made", async () => {
    const machine = await built();
    expect((await machine.run("check")).out).not.toContain("publish/stale-generated");
  });

  it("finds a page that was edited, and one that is gone", async () => {
    const machine = await built();
    const page = `${pages}/bound-token.md`;
    machine.write(page, machine.text(page).replace("MUST", "SHOULD"));
    machine.remove(`${pages}/signed-token.md`);
    const { out } = await machine.run("check");
    expect(out).toContain(`[publish/stale-generated] \`${page}\` was edited by hand`);
    expect(out).toContain(`[publish/stale-generated] \`${pages}/signed-token.md\` is missing`);
  });
});
