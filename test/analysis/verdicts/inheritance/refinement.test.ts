import { describe, expect, it } from "vitest";
import { analysisOf, base, manifest, profile, requirements } from "../../kitchen.ts";

describe("refinement", () => {
  const say = (level: string, values: string) =>
    requirements(`role: guest, level: ${level}, action: say, object: order.table, values: [${values}]`);

  it("S27: narrower where it applies", () => {
    const files = {
      house: base(),
      p: profile("p", [], `applies: { grant: cc }\n${say("MUST", "a")}`),
      q: profile("q", [], say("MUST", "a, b")),
    };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "q").answer).toBe("yes");
    const back = analysis.refines("q", "p");
    expect(back.answer).toBe("no");
    expect(back.differences.map(({ reason, beyond }) => [reason, beyond])).toEqual([["permits-more", ['"b"']]]);
  });

  it("partly, where the other does not apply", () => {
    const files = {
      house: base(),
      p: profile("p", [], say("MUST", "a")),
      q: profile("q", [], `applies: { grant: cc }\n${say("MUST", "a, b")}`),
    };
    expect(analysisOf(files).refines("p", "q")).toMatchObject({
      answer: "partly",
      outside: [{ variable: "grant", value: '"code"' }],
    });
  });

  it("is reflexive, follows preferences and does not know words", () => {
    const other = requirements('role: guest, level: MUST, action: other, phrase: "smile"');
    const files = {
      house: base(),
      p: profile("p", [], say("SHOULD", "a")),
      q: profile("q", [], say("MUST", "a")),
      words: profile("words", [], other),
    };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "p").answer).toBe("yes");
    expect(analysis.refines("words", "words").answer).toBe("yes");
    expect(analysis.refines("q", "p").answer).toBe("yes");
    expect(analysis.refines("p", "q").answer).toBe("no");
    expect(analysis.refines("p", "words").answer).toBe("unknown");
    // What has no duty cannot be refined.
    expect(analysis.refines("p", "house").answer).toBe("no");
  });

  it("of what a profile narrows has to be said by itself", () => {
    const narrowing = (id: string, text: string) => manifest(id, `profile-of: "q@1.0.0"\n${text}`);
    const q = profile("q", [], say("MUST", "a, b"));
    const files = { house: base(), q, p: narrowing("p", say("MUST", "a")), silent: narrowing("silent", "") };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "q").answer).toBe("yes");
    expect(analysis.refines("silent", "q").answer).toBe("no");
  });

  it("lays own messages of one name side by side", () => {
    const slip = (values: string) =>
      `messages:\n  - { id: slip, title: slip, form: json, from: guest, to: kitchen, parameters: [{ name: kind, presence: required, values: [${values}] }] }\n`;
    const files = { house: base(), p: profile("p", [], slip("a")), q: profile("q", [], slip("a, b")) };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "q").answer).toBe("yes");
    expect(analysis.refines("q", "p").answer).toBe("no");
    expect(analysis.conflicts()).toEqual([]);
  });
});
