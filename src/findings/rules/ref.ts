import type { RuleGroup } from "../rule-entry.ts";

/** References: inside the profile set, and to documents outside. */
export const refRules = {
  "ref/unresolved": {
    severity: "error",
    fix: "unsafe",
    structural: true,
    everywhere: true,
    summary: "A reference to something that does not exist",
    messages: {
      unknown: {
        text: "{kind} `{name}` does not exist",
        help: "Declare it, or refer to one that exists: {expected}",
      },
      near: {
        text: "{kind} `{name}` does not exist, expected `{suggestion}`",
        help: "Write `{suggestion}`",
      },
      nothingDeclared: {
        text: "{kind} `{name}` does not exist; none is declared",
        help: "Declare `{name}` first",
      },
      wrongKind: {
        text: "`{name}` is {found}, expected {expected}",
        help: "Refer to {expected}",
      },
      edition: {
        text: "profile `{profile}` has no edition `{version}`, expected one of {expected}",
        help: "Pin an edition that exists",
      },
      cycle: {
        text: "`{field}` leads back to `{profile}` through {path}, expected a chain that ends",
        help: "Remove one link of the chain",
      },
      tooDeep: {
        text: "the chain of `{field}` has more than {limit} links, expected a shorter one",
        help: "Build on something nearer to the start of the chain",
      },
    },
  },
  "ref/section-unknown": {
    severity: "error",
    fix: "none",
    summary: "A cited section that the document does not have, or that has another title",
    messages: {
      section: {
        text: "{document} has no section {section}",
        help: "Correct the section; the index of {document} lists {count} sections",
      },
      title: {
        text: "section {section} of {document} is titled `{actual}`, but `{found}` is cited",
        help: "Correct the title or the section number",
      },
      titleUnknown: {
        text: "{document} has no section titled `{found}`",
        help: "Correct the title; the nearest one is `{suggestion}`",
      },
    },
  },
  "ref/obsolete-or-unpinned": {
    severity: "warning",
    fix: "unsafe",
    summary: "A document that was replaced, or a draft cited without its revision",
    messages: {
      obsolete: {
        text: "{document} was replaced by {successor}",
        help: "Cite {successor}, after reading what it changed",
      },
      unpinned: {
        text: "`{document}` is a draft without a revision, expected one as in `{document}-NN`",
        help: "Name the revision that was read",
      },
    },
  },
  "ref/downref": {
    severity: "warning",
    fix: "none",
    summary: "A normative dependency on something less mature",
    reference: "RFC 3967 section 1",
    messages: {
      document: {
        text: "a {maturity} profile depends on {document}, which is {found}",
        help: "Wait for {document}, make the reference informative, or record the decision under `decisions`",
      },
      profile: {
        text: "a {maturity} profile depends on profile `{profile}`, which is {found}",
        help: "Raise `{profile}` first, or lower this profile",
      },
    },
  },
} as const satisfies RuleGroup;
