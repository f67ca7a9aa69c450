import type { RuleGroup } from "../rule-entry.ts";

/** What the tool says about its own work. None of these can be switched off. */
export const metaRules = {
  "meta/unreadable": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "A file that cannot be read",
    messages: {
      io: {
        text: "the file cannot be read: {reason}",
        help: "Check that the file exists and may be read",
      },
      encoding: {
        text: "the file is not valid UTF-8 at octet {offset}",
        help: "Save the file as UTF-8",
      },
      tooLarge: {
        text: "the file has {found}, expected at most {limit}",
        help: "Split the file",
      },
      empty: {
        text: "the file is empty, expected {expected}",
        help: "Start from `auth-profiles new`, or remove the file",
      },
      syntax: {
        text: "the file is not valid {language}: {reason}",
        help: "{remedy}",
      },
      tooDeep: {
        text: "the file is nested more than {limit} levels deep",
        help: "Flatten it; no file of this format is as deep",
      },
      controlCharacter: {
        text: "the file contains the control character {found}, expected text",
        help: "Remove the character",
      },
    },
  },
  "meta/unknown-rule": {
    severity: "error",
    fix: "unsafe",
    structural: true,
    everywhere: true,
    summary: "A rule id that does not exist",
    messages: {
      unknown: {
        text: "rule `{rule}` does not exist",
        help: "Run `auth-profiles rules` for the list",
      },
      near: {
        text: "rule `{rule}` does not exist, expected `{suggestion}`",
        help: "Write `{suggestion}`",
      },
      notConfigurable: {
        text: "rule `{rule}` cannot be set to `{severity}`, expected it to stay on",
        help: "Remove this setting",
      },
    },
  },
  "meta/unused-suppression": {
    severity: "warning",
    fix: "safe",
    structural: true,
    everywhere: true,
    summary: "A suppression or acceptance that meets no finding",
    messages: {
      unused: {
        text: "the suppression of `{rule}` meets no finding here",
        help: "Remove the comment",
      },
      powerless: {
        text: "the suppression of `{rule}` has no effect, because `{group}` findings cannot be silenced this way",
        help: "Mend the finding, or acknowledge it with a reason in the acknowledgements",
      },
      accepted: {
        text: "the accepted finding of `{rule}` in `{file}` does not exist any more",
        help: "Remove the entry, so that the finding cannot come back unseen",
      },
    },
  },
  "meta/suppression-without-reason": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "A suppression, or a lowered rule, without a reason",
    messages: {
      comment: {
        text: "the suppression of `{rule}` gives no reason",
        help: "Say after the rule why the finding may stand",
      },
      lowered: {
        text: "rule `{rule}` is lowered from {from} to {to} without a reason",
        help: "Add `reason`",
      },
      malformed: {
        text: "the suppression reads `{found}`, expected {expected}",
        help: "Write {expected}",
      },
    },
  },
  "meta/suppression-expired": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "A suppression past its date",
    messages: {
      expired: {
        text: "the suppression of `{rule}` ended on {until}",
        help: "Mend the finding, or decide again and set a new date",
      },
      malformed: {
        text: "the suppression of `{rule}` ends on `{until}`, expected a date as `2027-01-31`",
        help: "Write the date as year, month and day",
      },
    },
  },
  "meta/stale-acknowledgement": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "An acknowledgement that is unused, expired or about something that has changed",
    messages: {
      unused: {
        text: "the acknowledgement of `{rule}` meets no finding",
        help: "Remove the entry; what it accepted is gone",
      },
      expired: {
        text: "the acknowledgement of `{rule}` ended on {until}",
        help: "Decide again: mend the finding, or set a new date with the reason",
      },
      changed: {
        text: "the acknowledgement of `{rule}` was given for `{fingerprint}`, but the finding is now `{found}`",
        help: "Read what changed; if the reason still holds, write the new fingerprint",
      },
      malformedDate: {
        text: "the acknowledgement of `{rule}` ends on `{until}`, expected a date as `2027-01-31`",
        help: "Write the date as year, month and day",
      },
      noVariable: {
        text: "the acknowledgement of `{rule}` says that the profiles never meet, and names no variable that tells their deployments apart",
        help: "Write under `variable` by what the deployments differ, or choose another relation",
      },
      unknownVariable: {
        text: "the acknowledgement of `{rule}` tells deployments apart by `{variable}`, which the vocabulary does not have with values",
        help: "Name a variable of the vocabulary, or add it there with its values",
      },
      notSeparated: {
        text: "the acknowledgement of `{rule}` tells deployments apart by `{variable}`, and the profiles apply to too few of its values for one each",
        help: "Restrict under `applies` where each of them holds, or choose another relation",
      },
      oneDeployment: {
        text: "the acknowledgement of `{rule}` says that the profiles never meet, and whoever uses one of them uses all of them",
        help: "Mend the finding, or choose another relation",
      },
      otherProfiles: {
        text: "the acknowledgement of `{rule}` names {named}, and the finding is about {found}",
        help: "Name under `profiles` all profiles that the finding concerns",
      },
      notAcknowledgeable: {
        text: "`{rule}` cannot be acknowledged, expected the finding to be mended",
        help: "Remove the entry",
      },
    },
  },
  "meta/no-input": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "Nothing to check",
    messages: {
      folder: {
        text: "`{path}` holds no manifest",
        help: "Write one with `auth-profiles new <id>`",
      },
    },
  },
  "meta/budget-exceeded": {
    severity: "warning",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "A check gave up before it was done",
    messages: {
      gaveUp: {
        text: "the check of `{rule}` gave up after {limit}, so that it may have missed findings",
        help: "Simplify the conditions concerned, or split the set",
      },
      tooManyFindings: {
        text: "{count} further findings of `{rule}` are not shown",
        help: "Mend the ones shown first",
      },
    },
  },
} as const satisfies RuleGroup;
