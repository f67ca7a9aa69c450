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
  "overlap/redundant-solution": {
    severity: "warning",
    fix: "none",
    summary: "Profiles reach one objective by one mechanism with equal duties",
    messages: {
      equal: {
        text: "{count} profiles reach objective `{objective}` by `{mechanism}` with equal duties: {list}; expected one of them",
        help: "Keep one, or put what they have in common into a profile that the others are a profile of",
      },
    },
  },
  "overlap/divergent-solution": {
    severity: "warning",
    fix: "none",
    summary: "Two profiles reach one objective by one mechanism with duties that differ",
    messages: {
      differs: {
        text: "`{profile}` and `{other}` reach objective `{objective}` by `{mechanism}` and differ in {items}; expected equal duties, or a word on how they relate",
        help: "Align the duties, make one a profile of the other, or declare under `relations` how a reader chooses",
      },
      undecided: {
        text: "`{profile}` and `{other}` reach objective `{objective}` by `{mechanism}`, and whether one implies the other could not be decided",
        help: "Declare under `relations` how they relate, or state their duties by actions of the vocabulary",
      },
    },
  },
  "overlap/undeclared-objective": {
    severity: "warning",
    fix: "none",
    heuristic: true,
    summary: "A profile has a parameter that betrays an objective it does not claim",
    messages: {
      betrayed: {
        text: "`{parameter}` is typical of objective `{objective}`, which `{profile}` does not claim",
        help: "Add the objective to `solves`, so that the profile is compared with others that reach it",
      },
    },
  },
  "overlap/undeclared-refinement": {
    severity: "warning",
    fix: "none",
    summary: "A profile narrows another one and does not say so",
    messages: {
      narrows: {
        text: "whoever conforms to `{profile}` conforms to `{other}` for objective `{objective}`, expected `{profile}` to be a profile of it",
        help: "Write `profile-of` and leave out what it says anyway, or declare under `relations` how they relate",
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
  "overlap/soft-tension": {
    severity: "warning",
    fix: "none",
    summary: "A recommendation or a permission can be followed nowhere",
    messages: {
      lost: {
        text: "what `{role}` should or may do can be done nowhere, to {does}, {situation}: {says}; expected a choice that follows it and conforms",
        help: "{ways}",
      },
      joint: {
        text: "no way for `{role}` to {does} follows all recommendations {situation}: {says}; expected one choice for all of them",
        help: "{ways}",
      },
    },
  },
  "overlap/interop-gap": {
    severity: "error",
    fix: "none",
    summary: "One side may send what the other need not, or must not, take",
    messages: {
      refused: {
        text: "`{sender}` lets `{role}` {does} as {values} {situation}, and `{consumer}` must refuse that: {receiver}; expected the same values on both sides",
        help: "Have the sender bound to what is taken, or have the receiver take what may be sent",
      },
      optional: {
        text: "`{sender}` lets `{role}` {does} as {values} {situation}, and `{consumer}` need not take that: {receiver}; expected a duty to take it, or to send something else",
        help: "Have the receiver take what may be sent, or say which of the values every receiver takes",
      },
    },
  },
  "overlap/unsatisfiable-composition": {
    severity: "error",
    fix: "none",
    summary: "Profiles that fit together in pairs leave no choice together",
    messages: {
      noJointChoice: {
        text: "no way for `{role}` to {does} conforms to {count} items together {situation}, though any fewer leave one: {says}; expected a joint choice",
        help: "{ways}",
      },
    },
  },
  "overlap/no-common-choice": {
    severity: "error",
    fix: "none",
    summary: "Two parties that conform can end up with nothing in common",
    messages: {
      nothingInCommon: {
        text: "for {title}, `{one}` conforms with only {left} and `{other}` with only {right}{more}, {situation}; expected a value that both sides must support",
        help: "Make one value mandatory for both sides, or all values mandatory for one side",
      },
      notListed: {
        text: "for {title}, `{role}` may use `{value}`, which the list of the other side leaves out; expected one list for both sides",
        help: "Add the value to the list, or take it out of what `{role}` may use",
      },
      oneSided: {
        text: "for {title}, only the duties of `{role}` name `{value}`; expected the other side to say whether it takes it",
        help: "Add a duty of the other side about the value, or take the value out",
      },
      noFloor: {
        text: "for {title}, nothing says what `{role}` must support at least, and the other side has such a duty",
        help: "Say which value every `{role}` supports",
      },
    },
  },
  "overlap/slot-collision": {
    severity: "error",
    fix: "none",
    summary: "One position on the wire carries different things, and nothing tells them apart",
    messages: {
      carried: {
        text: "{slot} of `{channel}` carries {uses}, and no parameter tells them apart{apart}; expected one with values that differ",
        help: "Have each of them require one parameter, such as a type, with values that the others do not have",
      },
      types: {
        text: "{slot} of `{channel}` has the types {uses}, expected one type, or types of which one is a kind of the other",
        help: "Align the types, or choose another name",
      },
      defaults: {
        text: "{slot} of `{channel}` has the defaults {uses} where it is left out, expected one default",
        help: "Align the defaults, require the parameter, or choose another name",
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
      carried: {
        text: "{slot} of `{channel}` is there once, and is required for {uses} at the same time; expected one of them",
        help: "Let it carry a list, give each its own position, or declare the profiles alternatives",
      },
      identifier: {
        text: "{profiles} have the identifier `{identifier}`, expected one identifier for each profile",
        help: "Give each profile an identifier of its own",
      },
      error: {
        text: "error `{error}` has {first} here and {second} at `{other}`, expected one {part} for one error",
        help: "Use what the other has, or give the error another id",
      },
      code: {
        text: "the code `{code}` stands for different errors: {errors}; expected one error for one code",
        help: "Give one of them another code, or the same id if they are one error",
      },
      answer: {
        text: "what `{role}` refuses by `{item}` is answered with {answer}, and by `{other}` with {otherAnswer}; expected one answer to one refusal",
        help: "Agree on one error, best where both build on it",
      },
    },
  },
  "overlap/duplicate-requirement": {
    severity: "warning",
    fix: "none",
    summary: "Profiles that do not build on each other say the same",
    messages: {
      same: {
        text: "{count} profiles say that `{role}` {level} {does}: {items}; expected it once, where both build on it",
        help: "Move it to what the profiles build on, or have one refer to the other",
      },
    },
  },
  "overlap/near-duplicate-text": {
    severity: "info",
    fix: "none",
    heuristic: true,
    summary: "Duties of several profiles have nearly the same words, or one term has two meanings",
    messages: {
      same: {
        text: "{items} have nearly the same words",
        help: "Say it once, where the profiles build on it, or make the difference plain",
      },
      levels: {
        text: "{items} have nearly the same words at different levels: {levels}",
        help: "Align the levels, or make the difference plain",
      },
      term: {
        text: "`{profile}` and `{other}` explain the term `{term}` differently",
        help: "Agree on one meaning, or choose another term",
      },
    },
  },
} as const satisfies RuleGroup;
