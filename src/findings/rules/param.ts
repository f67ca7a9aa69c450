import type { RuleGroup } from "../rule-entry.ts";

/** Parameters: what they are called, where they stand, and what is said of them. */
export const paramRules = {
  "param/stated-twice": {
    severity: "warning",
    fix: "safe",
    summary: "A requirement repeats what a parameter line or a proof says already",
    messages: {
      requirement: {
        text: "`{id}` says what the line of `{parameter}` says already",
        help: "Remove `{id}`, and move its source and evidence to the line",
      },
      line: {
        text: "`{message}` states `{parameter}` twice with the same meaning",
        help: "Remove one of the lines",
      },
      proof: {
        text: "`{id}` repeats the {part} of proof `{proof}`",
        help: "Remove `{id}`; the verifier's duty follows from the proof",
      },
      inherited: {
        text: "the line of `{parameter}` repeats the one inherited from `{origin}`",
        help: "Remove the line, or say what it adds",
      },
    },
  },
  "param/incomplete": {
    severity: "error",
    fix: "none",
    structural: true,
    summary: "A parameter without type, message or place on the wire",
    messages: {
      type: {
        text: "parameter `{parameter}` has no type, expected `type`, or a value that fixes it",
        help: "Add `type`",
      },
      channel: {
        text: "message `{message}` has no {missing}, expected who sends it to whom",
        help: "Add `{missing}` to `{message}`",
      },
      wrongPlace: {
        text: "parameter `{parameter}` stands in `{found}`, which a message of the form `{form}` does not have",
        help: "Use one of {expected}",
      },
    },
  },
  "param/registered-redefined": {
    severity: "error",
    fix: "none",
    summary: "A registered name used with another meaning or in another place",
    messages: {
      place: {
        text: "`{name}` is registered for {registered}, but stands in {found}",
        help: "Move it, or choose a name that is free in {found}",
      },
      type: {
        text: "`{name}` is registered with the type {registered}, but has {found} here",
        help: "Use the registered type, or choose another name",
      },
    },
  },
  "param/not-collision-resistant": {
    severity: "warning",
    fix: "none",
    summary: "A new name that others may use as well",
    messages: {
      bare: {
        text: "`{name}` is not registered as {kind}, expected a registration, a URI or a reverse domain name",
        help: "Add it to `registrations`, or prefix it with a name that you control",
      },
    },
  },
  "param/name-syntax": {
    severity: "error",
    fix: "safe",
    summary: "A name that is illegal at its place, or two spellings of one name",
    messages: {
      character: {
        text: "`{name}` contains `{found}`, which {place} does not allow",
        help: "Write `{suggestion}`",
      },
      empty: {
        text: "the name of the parameter is empty after removing what {place} does not allow",
        help: "Choose a name",
      },
      experimentalPrefix: {
        text: "`{name}` starts with `X-`, expected a name that can stay",
        help: "Write `{suggestion}`",
      },
      variants: {
        text: "`{name}` and `{other}` differ in case or separators only, expected one spelling",
        help: "Write `{other}` in both places, or choose names that differ",
      },
    },
  },
  "param/required-default-clash": {
    severity: "warning",
    fix: "none",
    summary: "A required parameter with a default",
    messages: {
      clash: {
        text: "`{parameter}` is required and has the default `{default}`, which can never apply",
        help: "Remove `default`, or make the parameter optional",
      },
    },
  },
  "param/enum-not-extensible": {
    severity: "warning",
    fix: "none",
    summary: "A closed list of values toward implementers who will lag behind",
    messages: {
      closed: {
        text: "`{parameter}` has a closed list of {count} values sent by `{role}`, expected `extensible` to be decided",
        help: "Set `extensible: true` and say what a receiver does with a value it does not know, or set it to false",
      },
    },
  },
  "param/unknown-handling": {
    severity: "warning",
    fix: "none",
    summary: "A message that does not say what happens to members nobody knows",
    messages: {
      undecided: {
        text: "message `{message}` does not say what {receiver} does with unknown members",
        help: "Add `unknown: ignore` or `unknown: refuse` to the message or to the one it extends",
      },
    },
  },
} as const satisfies RuleGroup;
