import type { RuleGroup } from "../rule-entry.ts";

/** What a group wants of its profiles, whatever they are about. */
export const designRules = {
  "design/not-additive": {
    severity: "error",
    fix: "none",
    summary: "Somebody who did not adopt the profile is affected by it",
    messages: {
      sends: {
        text: "`{sender}` lets `{role}` {does} as {values} {situation}, and a `{consumer}` without the profile {refuses} that; expected nothing that a party without it notices",
        help: "Say under `capability` what happens where one side lacks the profile, or send it only to who announced it",
      },
      refuses: {
        text: "`{sender}` lets a `{role}` without the profile {does} as {values} {situation}, and a `{consumer}` with it {refuses} that; expected nothing that a party without it notices",
        help: "Say under `capability` what happens where one side lacks the profile, or refuse it only of who announced the profile",
      },
    },
  },
  "design/data-plane-registration": {
    severity: "error",
    fix: "none",
    summary: "Somebody registers where the protected requests are served",
    messages: {
      registers: {
        text: "`{duty}` has `{role}` register {what} with `{server}`, which serves the protected requests; expected a registration with whoever keeps identities",
        help: "Move the registration to a party that keeps identities, or have the request carry what is needed, without a registration",
      },
      keeps: {
        text: "`{duty}` has `{server}`, which serves the protected requests, keep {what} of a request without an end: whoever sends one as `{sender}` is registered; expected a registration with whoever keeps identities",
        help: "Move the registration to a party that keeps identities, have each request carry what is needed, or keep it for a stated time",
      },
    },
  },
  "design/server-state": {
    severity: "warning",
    fix: "none",
    summary: "A server that serves the protected requests has to remember something",
    messages: {
      unbounded: {
        text: "`{duty}` has `{server}` remember {what} without an end, expected a server that keeps nothing, or keeps it for a stated time",
        help: "State a duration, give a way without memory, or move the state to the sender",
      },
      shared: {
        text: "`{duty}` has all instances of `{server}` share a memory of {what}, expected a way without it",
        help: "Let a short window stand in its place, or a value that the server supplied and can read without having stored it",
      },
    },
  },
  "design/identity-in-negotiation": {
    severity: "error",
    fix: "none",
    summary: "Who somebody is travels in the negotiation of what the parties can do",
    messages: {
      identity: {
        text: "`{parameter}` carries {what} in {where}, expected flags, algorithms and modes only",
        help: "Move it to the message in which the party authenticates",
      },
    },
  },
  "design/may-heavy": {
    severity: "warning",
    fix: "none",
    summary: "A profile leaves more open than it decides",
    messages: {
      share: {
        text: "{may} of {count} requirements of `{profile}` are MAY, expected at most {limit} %: whoever adopts a profile wants to know what to do",
        help: "Decide, or make a profile of its own of what is optional",
      },
      mechanisms: {
        text: "`{profile}` reaches objective `{objective}` by {count} mechanisms, expected one, or {limit} at most",
        help: "Choose one, or make a profile of each",
      },
    },
  },
  "design/no-degradation": {
    severity: "warning",
    fix: "none",
    summary: "Nothing says what happens where the other side lacks the profile",
    messages: {
      unsaid: {
        text: "`{profile}` says neither under `capability` nor by a duty what happens where the other side lacks it",
        help: "Write `capability` with `fallback: core` or `fallback: refuse`, or a duty for the case that the other side does not announce it",
      },
    },
  },
  "design/forced-adoption": {
    severity: "error",
    fix: "none",
    summary: "Somebody has to adopt a profile that they did not choose",
    messages: {
      base: {
        text: "`{duty}` ({level}) has `{role}` deal with `{thing}` of profile `{other}`, expected a base that everybody can meet without a profile",
        help: "Move the duty to `{other}`",
      },
      profile: {
        text: "`{duty}` ({level}) has `{role}` deal with `{thing}` of profile `{other}`, which the profile does not build on; expected a profile that can be adopted without `{other}`",
        help: "Build on it by `profile-of: {other}`, or move the duty to `{other}`",
      },
    },
  },
  "design/optional-part": {
    severity: "warning",
    fix: "none",
    summary: "A part of a profile binds only those who chose it",
    messages: {
      parameter: {
        text: "{count} of {total} duties of `{profile}` hold only with `{parameter}`, which nobody has to send; expected a profile of its own for what one may choose",
        help: "Make a profile of it that narrows this one by `profile-of`, or require it",
      },
      foreign: {
        text: "`{duty}` binds only those who have `{other}` as well, expected it in `{other}` or in a profile that narrows one of both",
        help: "Move it there, or declare under `relations` that both are used together",
      },
    },
  },
  "design/unsourced-mechanism": {
    severity: "warning",
    fix: "none",
    summary: "A mechanism that no other document defines, or of whose document too little is known",
    messages: {
      unsourced: {
        text: "objective `{objective}` is reached by `{mechanism}`, and the vocabulary names no document that defines it; expected one that is finished or under way elsewhere",
        help: "Name the document under `reference` of the mechanism, build on a mechanism that has one, or take this one to a group that can define it",
      },
      noStatus: {
        text: "a mechanism rests on {document}, of which the vocabulary does not say how far it has come",
        help: "Write `maturity` for {document}",
      },
      noVersion: {
        text: "a mechanism rests on {document} ({status}), which has neither a version nor a date",
        help: "Write the `version` that was read, or its `date`",
      },
    },
  },
  "design/unusable-identifier": {
    severity: "warning",
    fix: "none",
    summary: "A profile has no identifier to be announced by, or one that was not given out",
    messages: {
      missing: {
        text: "`{role}` announces `{profile}`, which has no `identifier`; expected one that the parties can name it by",
        help: "Write `identifier`, or leave `declared-by` empty where nobody announces the profile",
      },
      notGiven: {
        text: "`{identifier}` is below `{prefix}`, whose owner gives identifiers out, and is none of those given so far",
        help: "Use a prefix of your own until it is given out; then list it under `identifier-prefixes` of the vocabulary",
      },
    },
  },
  "design/granularity": {
    severity: "warning",
    fix: "none",
    summary: "A profile holds what has nothing in common, or only a part of what is of use together",
    messages: {
      coarse: {
        text: "the duties of `{profile}` for {objectives} have no parameter in common, expected a profile for each",
        help: "Make a profile of each, so that somebody can adopt one without the others",
      },
      fine: {
        text: "{profiles} need each other, so that nobody can adopt one alone; expected a profile that stands alone, or one that holds them all",
        help: "Put into one profile what is only of use together, or have one of them narrow the other",
      },
    },
  },
} as const satisfies RuleGroup;
