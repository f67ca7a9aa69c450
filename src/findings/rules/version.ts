import type { RuleGroup } from "../rule-entry.ts";

/** Versions and the end of life. */
export const versionRules = {
  "version/deprecation-incomplete": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "A deprecation without replacement, way over, time to move or registry entry",
    messages: {
      missing: {
        text: "profile `{profile}` is {maturity}, but has no {missing}",
        help: "Add {missing}, so that implementers know where to go and by when",
      },
      window: {
        text: "profile `{profile}` is removed {found} after its deprecation, expected at least {expected}",
        help: "Move the date of removal to {date} or later",
      },
      order: {
        text: "profile `{profile}` is removed on {removal}, before its deprecation on {deprecation}",
        help: "Correct one of the two dates",
      },
      replacement: {
        text: "profile `{profile}` names `{replacement}` as its replacement, which is {found}",
        help: "Name a profile that can be adopted",
      },
    },
  },
} as const satisfies RuleGroup;
