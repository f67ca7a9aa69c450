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
} as const satisfies RuleGroup;
