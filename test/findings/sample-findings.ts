import type { Finding } from "../../src/findings/finding.ts";
import { report } from "../../src/findings/report.ts";
import type { SourceFile, Span } from "../../src/text/source-file.ts";

/** A manifest as reporters meet it, with places marked by the texts they hold. */
export const alpha: SourceFile = {
  path: "profiles/alpha.yaml",
  text: [
    "id: alpha",
    "requirments:",
    "  - id: ALPHA-1",
    "    role: client",
    "    phrase: be validated",
    "solves:",
    "  - { objective: sender-constraining, mechanism: dpop }",
    "",
  ].join("\n"),
};

/** Its rival. */
export const beta: SourceFile = {
  path: "profiles/sub folder/beta.yaml",
  text: "id: beta\r\nsolves:\r\n  - { objective: sender-constraining, mechanism: httpsig }\r\n",
};

/** What a hostile author writes. */
export const hostile: SourceFile = {
  path: "profiles/hostile\u202E,::.yaml",
  text: `id: "\u001B[2J|<img src=x>\u202E]]>\u0000"\n\ttitle: 漢字 \`x\` ::error::gone %0A # ${"é".repeat(300)} end\n`,
};

/** The span of the first occurrence of a text in a file. */
export function spanOf(file: SourceFile, text: string): Span {
  const start = file.text.indexOf(text);
  if (start === -1) throw new Error(`${file.path} does not hold ${text}`);
  return { file, start, end: start + text.length };
}

/** An error with a suggestion, a warning, a proved overlap with a related place, and a heuristic with a reference. */
export const sampleFindings: readonly Finding[] = [
  report(
    "structure/unknown-key",
    "near",
    { key: "requirments", where: "a manifest", suggestion: "requirements" },
    { span: spanOf(alpha, "requirments"), profiles: ["alpha"] },
  ),
  report(
    "bcp14/no-actor",
    "passive",
    { found: "be validated" },
    { span: spanOf(alpha, "be validated"), profiles: ["alpha"] },
  ),
  report(
    "overlap/rival-solution",
    "exclusive",
    { profile: "alpha", objective: "sender-constraining", mechanism: "dpop", other: "beta", otherMechanism: "httpsig" },
    {
      span: spanOf(alpha, "{ objective: sender-constraining, mechanism: dpop }"),
      related: [
        {
          span: spanOf(beta, "{ objective: sender-constraining, mechanism: httpsig }"),
          message: "`beta` reaches it here",
        },
      ],
      profiles: ["alpha", "beta"],
      key: "sender-constraining",
    },
  ),
  report(
    "bcp14/should-without-exception",
    "bare",
    { id: "BETA-1", level: "SHOULD" },
    { span: spanOf(beta, "id: beta"), profiles: ["beta"] },
  ),
];

/** The same after the group has decided about some of them. */
export const decidedFindings: readonly Finding[] = sampleFindings.map((finding): Finding => {
  if (finding.rule === "overlap/rival-solution") {
    return { ...finding, status: "acknowledged", justification: "both are being tried (authorization group)" };
  }
  if (finding.rule === "bcp14/no-actor") {
    return { ...finding, status: "suppressed", justification: 'kept as the RFC says it, "verbatim"' };
  }
  return finding;
});

/** Findings whose every text was chosen to break out of its place. */
export const hostileFindings: readonly Finding[] = [
  report(
    "structure/schema",
    "wrongValue",
    {
      path: "id",
      found: "\u001B[2J` | <img src=x> \u202E ]]> \u0000 \r\n::error::gone",
      expected: "[a](http://x) %0A",
    },
    {
      span: spanOf(hostile, "\u001B[2J|<img"),
      related: [{ span: spanOf(hostile, "::error::gone"), message: "see [here](http://x)\n::error::gone" }],
      profiles: ["a,b"],
    },
  ),
  report(
    "structure/unknown-key",
    "unknown",
    { key: "end", where: "x", expected: "`y" },
    { span: spanOf(hostile, " end") },
  ),
  report(
    "meta/unreadable",
    "empty",
    { expected: "text" },
    { span: { file: { path: "profiles/empty.yaml", text: "" }, start: 0, end: 0 } },
  ),
];
