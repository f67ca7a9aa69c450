import type { RuleGroup } from "../rule-entry.ts";

/** Profiles against each other. */
export const overlapRules = {
  "overlap/rival-solution": {
    severity: "error",
    fix: "none",
    summary: "Two profiles reach one objective by different mechanisms and do not say how they relate",
    messages: {
      exclusive: {
        text: "`{profile}` reaches objective `{objective}` by `{mechanism}`, `{other}` by `{otherMechanism}`, expected one solution in the set",
        help: "Choose one of the two, declare how they relate under `relations`, or acknowledge the overlap with a reason in the acknowledgements",
      },
      alternatives: {
        text: "`{profile}` reaches objective `{objective}` by `{mechanism}`, `{other}` by `{otherMechanism}`, expected both to name each other as alternatives",
        help: "Add the relation alternative to one of them, with the rule by which a reader chooses",
      },
      several: {
        text: "{count} profiles reach objective `{objective}` by different mechanisms: {list}; expected one solution",
        help: "Choose one, declare how they relate, or acknowledge the overlap with a reason",
      },
    },
  },
  "overlap/contradiction": {
    severity: "error",
    structural: "within",
    fix: "none",
    summary: "No choice conforms to everything that is said about one behaviour",
    messages: {
      noChoice: {
        text: "no way for `{role}` to {does} conforms {situation}: {says}; expected a choice that all of them permit",
        help: "{ways}",
      },
    },
  },
  "overlap/singleton-claimed": {
    severity: "error",
    fix: "none",
    summary: "What can be there only once is claimed by several, each with a value of its own",
    messages: {
      claimed: {
        text: "`{role}` can {does} once, and {count} claims on it differ {situation}: {says}; expected one value",
        help: "{ways}",
      },
    },
  },
} as const satisfies RuleGroup;
