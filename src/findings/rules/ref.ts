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
  "ref/base-weakened": {
    severity: "error",
    fix: "none",
    summary: "A profile takes back a part of a duty that it inherits",
    messages: {
      level: {
        text: "`{item}` ({level}) has `{role}` {does} less strictly than the inherited `{inherited}` ({inheritedLevel}), {situation}",
        help: "Raise the level, or replace the inherited duty under `replaces`, with a reason",
      },
      named: {
        text: "`{item}` ({level}) has `{role}` {does} as {values}, which the inherited `{inherited}` ({inheritedLevel}) rules out, {situation}",
        help: "Take the values out, or replace the inherited duty under `replaces`, with a reason",
      },
      excluded: {
        text: "`{item}` ({level}) lets `{role}` {does}, which the inherited `{inherited}` ({inheritedLevel}) rules out, {situation}",
        help: "Take the duty out, or replace the inherited one under `replaces`, with a reason",
      },
      absence: {
        text: "`{item}` makes optional what the inherited `{inherited}` ({inheritedLevel}) requires `{role}` to {does}, {situation}",
        help: "Write `presence: required`, or replace the inherited duty under `replaces`, with a reason",
      },
    },
  },
  "ref/replaces-unneeded": {
    severity: "warning",
    fix: "none",
    summary: "A profile replaces more of what it inherits than it needs",
    messages: {
      needless: {
        text: "`{duty}` is replaced, and nothing of the profile goes against it",
        help: "Take the entry out of `replaces`",
      },
      bare: {
        text: "`{duty}` is replaced, and the profile says nothing in its place {situation}",
        help: "State the duty that takes its place, or take the entry out of `replaces`",
      },
      wideBare: {
        text: "`{duty}` is replaced also {situation}, and the profile says nothing in its place there",
        help: "Narrow the `when` of the entry, or state the duty that takes its place",
      },
      wideNeedless: {
        text: "`{duty}` is replaced also {situation}, and nothing of the profile goes against it there",
        help: "Narrow the `when` of the entry",
      },
    },
  },
  "ref/relation-contradicted": {
    severity: "warning",
    fix: "none",
    summary: "A declared relation is contradicted by what the profiles say",
    messages: {
      notTogether: {
        text: "`{profile}` is declared to compose with `{other}`, and {reason}",
        help: "Mend what keeps them apart, or declare another relation",
      },
      bundleNotTogether: {
        text: "the bundle `{bundle}` holds profiles that cannot all be used together: {reason}",
        help: "Mend what keeps them apart, or take a profile out of the bundle",
      },
      nothingInCommon: {
        text: "`{profile}` is declared an alternative to `{other}`, and no objective is common to both",
        help: "Declare the objective that both reach, or take the relation out",
      },
    },
  },
  "ref/restated-or-unused": {
    severity: "info",
    fix: "safe",
    summary: "A duty says what is inherited anyway, or a listed source is never cited",
    messages: {
      restated: {
        text: "`{duty}` says what the inherited `{inherited}` says: {says}",
        help: "Leave it out; what is inherited holds",
      },
      unused: {
        text: "source `{source}` is listed and nothing is taken from it",
        help: "Take it out of `sources`, or cite it where something was taken from it",
      },
    },
  },
} as const satisfies RuleGroup;
