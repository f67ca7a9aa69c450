import { describe, expect, it } from "vitest";
import { isCalendarDay } from "../../src/findings/decisions/calendar-day.ts";
import { disposeFindings } from "../../src/findings/decisions/dispose.ts";
import type {
  AcceptedEntry,
  AcknowledgementEntry,
  Decisions,
  Suppression,
} from "../../src/findings/decisions/disposition.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { report } from "../../src/findings/report.ts";

const file = { path: "profiles/a.yaml", text: "x".repeat(1000) };
const other = { path: "profiles/b.yaml", text: "x".repeat(1000) };
const listFile = { path: "profiles/decisions.yaml", text: "x".repeat(1000) };
const at = (start: number, where = file) => ({ file: where, start, end: start + 1 });

const orphan = (start: number, id = "gateway", where = file, profiles: readonly string[] = []) =>
  report("structure/orphan", "unused", { kind: "role", id }, { span: at(start, where), profiles });
const rival = (key = "binding") =>
  report(
    "overlap/rival-solution",
    "several",
    { count: 2, objective: key, list: "a, b" },
    { span: at(1), profiles: ["a", "b"], key },
  );

const suppression = (nodeStart: number, nodeEnd: number, more: Partial<Suppression> = {}): Suppression => ({
  rule: "structure/orphan",
  reason: "kept for the next edition",
  span: at(Math.max(0, nodeStart - 1)),
  nodeStart,
  nodeEnd,
  ...more,
});
const accepted = (finding: Finding, more: Partial<AcceptedEntry> = {}): AcceptedEntry => ({
  rule: finding.rule,
  fingerprint: finding.fingerprint,
  file: finding.span.file.path,
  message: finding.message,
  span: at(10, listFile),
  ...more,
});
const acknowledged = (finding: Finding, more: Partial<AcknowledgementEntry> = {}): AcknowledgementEntry => ({
  rule: finding.rule,
  fingerprint: finding.fingerprint,
  profiles: finding.profiles,
  reason: "both are being tried",
  owner: "authorization group",
  span: at(20, listFile),
  ...more,
});

function dispose(findings: readonly Finding[], decisions: Partial<Decisions>): readonly Finding[] {
  return disposeFindings(findings, {
    suppressions: [],
    accepted: [],
    acknowledgements: [],
    asOf: "2026-11-24",
    ...decisions,
  });
}
const brief = (findings: readonly Finding[]) =>
  findings.map(({ rule, status, message }) => `${status} ${rule}: ${message}`);
const role = "role `gateway` is declared and never used";

describe("suppressions", () => {
  it("silence what starts in their node, and give their reason", () => {
    const result = dispose([orphan(4), orphan(5), orphan(9), orphan(10)], { suppressions: [suppression(5, 10)] });
    expect(result.map(({ status }) => status)).toEqual(["open", "suppressed", "suppressed", "open"]);
    expect(result[1]?.justification).toBe("kept for the next edition");
  });

  it("act in their own file and on their own rule only", () => {
    const result = dispose(
      [orphan(5, "gateway", other), report("bcp14/no-actor", "passive", { found: "be read" }, { span: at(5) })],
      {
        suppressions: [suppression(0, 10)],
      },
    );
    expect(result.map(({ rule, status }) => [rule, status])).toEqual([
      ["structure/orphan", "open"],
      ["bcp14/no-actor", "open"],
      ["meta/unused-suppression", "open"],
    ]);
  });

  it("of nested nodes give the reason of the innermost, whatever their order", () => {
    const nested = [
      suppression(40, 60, { reason: "inner" }),
      suppression(0, 100, { reason: "outer" }),
      suppression(45, 46, { reason: "tiny" }),
    ];
    const result = dispose([orphan(50), orphan(45), orphan(70), orphan(99), orphan(100)], { suppressions: nested });
    expect(result.map(({ justification }) => justification)).toEqual(["inner", "tiny", "outer", "outer", undefined]);
  });

  it.each<[string, Partial<Suppression>, string, string]>([
    [
      "without a reason",
      { reason: "  " },
      "open",
      "open meta/suppression-without-reason: the suppression of `structure/orphan` gives no reason",
    ],
    [
      "past their day",
      { until: "2026-11-23" },
      "open",
      "open meta/suppression-expired: the suppression of `structure/orphan` ended on 2026-11-23",
    ],
    [
      "with a day that is none",
      { until: "2026-02-30" },
      "open",
      "open meta/suppression-expired: the suppression of `structure/orphan` ends on `2026-02-30`, expected a date as `2027-01-31`",
    ],
    [
      "of a rule that does not exist",
      { rule: "structure/orphans" },
      "open",
      "open meta/unknown-rule: rule `structure/orphans` does not exist, expected `structure/orphan`",
    ],
    [
      "of overlaps",
      { rule: "overlap/rival-solution" },
      "open",
      "open meta/unused-suppression: the suppression of `overlap/rival-solution` has no effect, because `overlap` findings cannot be silenced this way",
    ],
    [
      "of the tool's own word",
      { rule: "meta/unreadable" },
      "open",
      "open meta/unused-suppression: the suppression of `meta/unreadable` has no effect, because `meta` findings cannot be silenced this way",
    ],
  ])("%s do nothing but a finding", (_name, more, status, said) => {
    const result = dispose([orphan(5)], { suppressions: [suppression(0, 10, more)] });
    expect(brief(result)).toEqual([`${status} structure/orphan: ${role}`, said]);
  });

  it("hold through their last day", () => {
    const result = dispose([orphan(5)], { suppressions: [suppression(0, 10, { until: "2026-11-24" })] });
    expect(brief(result)).toEqual([`suppressed structure/orphan: ${role}`]);
  });

  it("never silence rivals", () => {
    const result = dispose([rival()], { suppressions: [suppression(0, 10, { rule: "overlap/rival-solution" })] });
    expect(result.map(({ rule, status }) => [rule, status])).toEqual([
      ["overlap/rival-solution", "open"],
      ["meta/unused-suppression", "open"],
    ]);
  });

  it("in great number are all found", () => {
    const findings = Array.from({ length: 20_000 }, (_, index) => orphan(index));
    const suppressions = Array.from({ length: 20_000 }, (_, index) =>
      suppression(0, 20_000, { reason: `r${String(index)}` }),
    );
    expect(dispose(findings, { suppressions }).every(({ status }) => status === "suppressed")).toBe(true);
  });
});

describe("accepted findings", () => {
  it("are found by meaning, wherever the line is now", () => {
    const result = dispose([orphan(500)], { accepted: [accepted(orphan(5))] });
    expect(brief(result)).toEqual([`accepted structure/orphan: ${role}`]);
    expect(result[0]?.justification).toBe("existed when the adoption file was written");
  });

  it("are counted: a second finding of the same kind is new", () => {
    const result = dispose([orphan(5), orphan(7)], { accepted: [accepted(orphan(5))] });
    expect(result.map(({ status }) => status)).toEqual(["accepted", "open"]);
    const both = dispose([orphan(5), orphan(7)], { accepted: [accepted(orphan(5)), accepted(orphan(5))] });
    expect(both.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  });

  it("follow a profile into another file, but not the same words elsewhere", () => {
    const moved = orphan(5, "gateway", other, ["a"]);
    expect(dispose([moved], { accepted: [accepted(moved, { file: file.path })] })[0]?.status).toBe("accepted");
    const unnamed = orphan(5, "gateway", other);
    expect(brief(dispose([unnamed], { accepted: [accepted(unnamed, { file: file.path })] }))).toEqual([
      `open structure/orphan: ${role}`,
      "open meta/unused-suppression: the accepted finding of `structure/orphan` in `profiles/a.yaml` does not exist any more",
    ]);
  });

  it("that are gone are reported, but only where they could have been met", () => {
    const decisions = { accepted: [accepted(orphan(5))] };
    expect(dispose([], decisions)).toHaveLength(1);
    expect(dispose([], { ...decisions, couldBeFound: ({ file: path }) => path !== file.path })).toEqual([]);
  });

  it("stay with suppressed ones", () => {
    const result = dispose([orphan(5)], { suppressions: [suppression(0, 9)], accepted: [accepted(orphan(5))] });
    expect(brief(result)).toEqual([`suppressed structure/orphan: ${role}`]);
  });

  it("may be overlaps, but not the tool's own word or rules that do not exist", () => {
    expect(dispose([rival()], { accepted: [accepted(rival())] })[0]?.status).toBe("accepted");
    const strange = [accepted(rival(), { rule: "meta/unreadable" }), accepted(rival(), { rule: "nothing/here" })];
    expect(dispose([], { accepted: strange }).map(({ rule }) => rule)).toEqual([
      "meta/unused-suppression",
      "meta/unknown-rule",
    ]);
  });
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

it.each([
  ["2026-11-24", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-04-31", false],
  ["2026-4-3", false],
  ["2026-11-24T00:00:00Z", false],
  ["２０２６-11-24", false],
])("%s is a day of the calendar: %s", (text, expected) => {
  expect(isCalendarDay(text)).toBe(expected);
});
