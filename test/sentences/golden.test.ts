import { describe, expect, it } from "vitest";
import { joinDuties } from "../../src/sentences/join-duties.ts";
import { markdown, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const set = setOf(sampleFiles());

describe("a profile, read through", () => {
  it.each(set.profiles.map((profile) => profile.id))("%s", async (id) => {
    const speaker = speakerOf(set, id);
    const lines = joinDuties(speaker.profile.duties, speaker).flatMap(({ fragments, items }) => [
      markdown(fragments),
      ...(items ?? []).map((item) => `- ${markdown(item)}`),
    ]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`golden/${id}.txt`);
  });
});
