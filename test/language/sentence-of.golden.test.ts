import { describe, expect, it } from "vitest";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import { joinDuties } from "../../src/language/join-duties.ts";
import { defaultSentence } from "../../src/language/sentence-of.ts";
import type { Speaker } from "../../src/language/speaker.ts";
import { markdown, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

/** Everything that a document says about duties, one sentence a line, as an editor would read it through. */
function readThrough(speaker: Speaker): string {
  const { profile } = speaker;
  const said = joinDuties(profile.duties, speaker).flatMap(({ fragments, items }) => [
    markdown(fragments),
    ...(items ?? []).map((item) => `- ${markdown(item.fragments)}`),
  ]);
  const lines = [...profile.messages, ...profile.proofs].flatMap((owner) => owner.lines);
  const defaults = [...lines, ...profile.settings].flatMap((line) => {
    const words = defaultSentence(line);
    return words === undefined ? [] : [markdown(words)];
  });
  return `${[...said, ...defaults].join("\n")}\n`;
}

const samples = setOf(sampleFiles());

describe("a sample, read through", () => {
  it.each(samples.profiles.map((profile) => profile.id))("%s", async (id) => {
    await expect(readThrough(speakerOf(samples, id))).toMatchFileSnapshot(`golden/${id}.txt`);
  });
});

describe("a bundled profile, read through", () => {
  const root = new URL("../..", import.meta.url).pathname;
  const { set } = readProject(openNodeHost(root), "auth-profiles.yaml");

  it.each(["mcp-authorization", "dpop", "http-message-signatures"])("%s", async (id) => {
    if (set === undefined) throw new Error("the bundled profiles cannot be read");
    await expect(readThrough(speakerOf(set, id))).toMatchFileSnapshot(`golden/bundled/${id}.txt`);
  });
});
