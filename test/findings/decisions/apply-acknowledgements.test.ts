import { describe, expect, it } from "vitest";
import type { AcknowledgementEntry } from "../../../src/findings/decisions/disposition.ts";
import type { Finding } from "../../../src/findings/finding.ts";
import { accepted, at, dispose, listFile, rival } from "./sample-decisions.ts";

const acknowledged = (finding: Finding, more: Partial<AcknowledgementEntry> = {}): AcknowledgementEntry => ({
  rule: finding.rule,
  fingerprint: finding.fingerprint,
  profiles: finding.profiles,
  reason: "both are being tried",
  owner: "authorization group",
  span: at(20, listFile),
  ...more,
});

describe("acknowledgements", () => {
  it("give reason and owner", () => {
    const [result] = dispose([rival()], { acknowledgements: [acknowledged(rival())] });
    expect(result).toMatchObject({
      status: "acknowledged",
      justification: "both are being tried (authorization group)",
    });
  });

  it.each<[string, Partial<AcknowledgementEntry>, string]>([
    ["expired", { until: "2026-11-23" }, "the acknowledgement of `overlap/rival-solution` ended on 2026-11-23"],
    [
      "with a day that is none",
      { until: "soon" },
      "the acknowledgement of `overlap/rival-solution` ends on `soon`, expected a date as `2027-01-31`",
    ],
    [
      "of the tool's own word",
      { rule: "meta/unreadable" },
      "`meta/unreadable` cannot be acknowledged, expected the finding to be mended",
    ],
    ["of an unknown rule", { rule: "overlap/rival" }, "rule `overlap/rival` does not exist"],
  ])("%s do nothing but a finding", (_name, more, said) => {
    const result = dispose([rival()], { acknowledgements: [acknowledged(rival(), more)] });
    expect(result.map(({ status }) => status)).toEqual(["open", "open"]);
    expect(result[1]?.message).toBe(said);
  });

  it("lapse when the meaning changes, and show the finding as it is now", () => {
    const result = dispose([rival("new")], { acknowledgements: [acknowledged(rival("old"))] });
    expect(result.map(({ rule, status }) => [rule, status])).toEqual([
      ["overlap/rival-solution", "open"],
      ["meta/stale-acknowledgement", "open"],
    ]);
    expect(result[1]?.message).toContain(`the finding is now \`${rival("new").fingerprint}\``);
    expect(result[1]?.related[0]?.span).toEqual(rival().span);
  });

  it("do not claim a finding that another one acknowledges, or one between other profiles", () => {
    const decisions = [acknowledged(rival("kept")), acknowledged(rival("old"))];
    expect(dispose([rival("kept")], { acknowledgements: decisions })[1]?.message).toBe(
      "the acknowledgement of `overlap/rival-solution` meets no finding",
    );
    const elsewhere = [acknowledged(rival("old"), { profiles: ["a", "c"] })];
    expect(dispose([rival("new")], { acknowledgements: elsewhere })[1]?.message).toContain("meets no finding");
  });

  it("accept nothing where they name other profiles than the finding, in whatever order", () => {
    const [finding] = [rival()];
    const [one = "", two = ""] = finding.profiles;
    const result = (profiles: readonly string[]) =>
      dispose([rival()], { acknowledgements: [acknowledged(rival(), { profiles })] });
    expect(result([two, one]).map(({ status }) => status)).toEqual(["acknowledged"]);
    const others = result([one, "c"]);
    expect(others.map(({ rule, status }) => [rule, status])).toEqual([
      ["overlap/rival-solution", "open"],
      ["meta/stale-acknowledgement", "open"],
    ]);
    expect(others[1]?.message).toBe(
      `the acknowledgement of \`overlap/rival-solution\` names \`${one}\` and \`c\`, and the finding is about \`${one}\` and \`${two}\``,
    );
    expect(others[1]?.related.map(({ message }) => message)).toEqual(["the finding"]);
  });

  it("that could not have been met are not reported", () => {
    const acknowledgements = [acknowledged(rival())];
    expect(dispose([], { acknowledgements, couldBeFound: ({ profiles }) => !profiles.includes("a") })).toEqual([]);
  });

  it("yield to the adoption file and are not called unused for it", () => {
    const result = dispose([rival()], { accepted: [accepted(rival())], acknowledgements: [acknowledged(rival())] });
    expect(result.map(({ status }) => status)).toEqual(["accepted"]);
  });
});
