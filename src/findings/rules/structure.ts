import type { RuleGroup } from "../rule-entry.ts";

/** Shape, ids and reachability inside one manifest. */
export const structureRules = {
  "structure/schema": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "A value does not have the shape that the format asks for at this place",
    messages: {
      wrongType: {
        text: "`{path}` is {found}, expected {expected}",
        help: "Write {expected} here",
      },
      wrongValue: {
        text: "`{path}` is `{found}`, expected {expected}",
        help: "Use one of the values named above",
      },
      nearValue: {
        text: "`{path}` is `{found}`, expected {expected}",
        help: "Did you mean `{suggestion}`?",
      },
      missingKey: {
        text: "{where} has no `{key}`, expected {expected}",
        help: "Add `{key}`: {means}",
      },
      wrongPattern: {
        text: "`{path}` is `{found}`, which does not have the form of {expected}",
        help: "Write {expected}, for example `{example}`",
      },
      wrongSize: {
        text: "`{path}` has {found}, expected {expected}",
        help: "Bring `{path}` to {expected}",
      },
      numberForText: {
        text: "`{path}` is the number {found}, expected text",
        help: 'Put quotes around it: `"{found}"`',
      },
      notAManifest: {
        text: "the file holds {found}, expected {expected}",
        help: "Start from `auth-profiles new`, which writes a file of the right shape",
      },
    },
  },
  "structure/unknown-key": {
    severity: "error",
    fix: "unsafe",
    structural: true,
    everywhere: true,
    summary: "A key that the format does not have at this place",
    messages: {
      unknown: {
        text: "`{key}` is no key of {where}, expected one of {expected}",
        help: "Remove `{key}`, or use one of the keys named above",
      },
      near: {
        text: "`{key}` is no key of {where}, expected `{suggestion}`",
        help: "Rename it to `{suggestion}`",
      },
      sentence: {
        text: "`{key}` was read as a key because a comma before it stands outside quotes, expected text in quotes",
        help: "Put the whole text of `{previous}` in quotes",
      },
    },
  },
  "structure/yaml-hazard": {
    severity: "warning",
    fix: "safe",
    structural: true,
    summary: "Notation that YAML versions and tools read differently",
    messages: {
      ambiguousScalar: {
        text: "`{found}` is {reading} in YAML 1.2 and {formerReading} in YAML 1.1, expected quotes around it",
        help: 'Write `"{found}"`',
      },
      notAsWritten: {
        text: "`{found}` without quotes is {reading}, expected text in quotes",
        help: 'Write `"{found}"`{otherwise}',
      },
      keyWithoutName: {
        text: "{found} stands where a key is expected",
        help: "Write a key, a colon and the value",
      },
      duplicateKey: {
        text: "`{key}` stands twice in one map, expected each key once",
        help: "Remove one of them; YAML readers differ on which one counts",
      },
      mergeKey: {
        text: "merge key `<<` found, expected every key written out",
        help: "Write the merged keys where they belong",
      },
      anchor: {
        text: "anchor `&{name}` found, expected no anchors",
        help: "Write the value where it is needed, or declare it once with an id",
      },
      alias: {
        text: "alias `*{name}` found, expected no aliases",
        help: "Write the value itself",
      },
      tag: {
        text: "tag `{tag}` found, expected no tags",
        help: "Remove the tag",
      },
      severalDocuments: {
        text: "a second document starts here, expected one document a file",
        help: "Move the second document into a file of its own",
      },
      directive: {
        text: "directive `{name}` found, expected none",
        help: "Remove the directive; every file is read as YAML 1.2",
      },
      tab: {
        text: "a tab stands in the indentation, expected spaces",
        help: "Indent with spaces",
      },
    },
  },
  "structure/duplicate-id": {
    severity: "error",
    fix: "none",
    structural: true,
    everywhere: true,
    summary: "One id names two things",
    messages: {
      inFile: {
        text: "{kind} `{id}` is declared twice, expected each id once",
        help: "Give the second one an id of its own; ids are permanent, so keep the older one",
      },
      profile: {
        text: "profile `{id}` has two current editions, expected one",
        help: "Move the older edition to `editions/{id}@<version>.yaml`, or rename one of the profiles",
      },
      edition: {
        text: "edition `{id}@{version}` exists twice, expected one file for each version",
        help: "Change the version of one of them",
      },
      identifier: {
        text: "identifier `{identifier}` belongs to `{other}` as well, expected one profile for each identifier",
        help: "Choose another identifier",
      },
      tombstone: {
        text: "`{id}` was retired, expected a new id",
        help: "Choose an id that was never used; links to the retired one must not lead here",
      },
    },
  },
  "structure/impossible-duty": {
    severity: "error",
    fix: "none",
    structural: true,
    summary: "Fields that together have no honest sentence",
    messages: {
      negativeAcceptOnly: {
        text: "`accept-only` stands with {level}, expected a positive level",
        help: "Write `accept` with {level} for the values that are refused",
      },
      valuesWithoutUse: {
        text: "action `{action}` takes no {field}, but {field} is given",
        help: "Remove {field}, or choose an action that takes it",
      },
      missingField: {
        text: "action `{action}` needs {field}, but none is given",
        help: "Add {field}, or choose an action that does without",
      },
      otherwiseAlone: {
        text: "`otherwise` stands without `when`, expected a condition that can fail",
        help: "Add `when`, or remove `otherwise`",
      },
      otherwiseSame: {
        text: "`otherwise` is `{presence}` like `presence`, expected two different values",
        help: "Remove `when` and `otherwise`: the line says the same in both cases",
      },
      levelWithoutValue: {
        text: "`level` stands on a line without a value, expected `values`, `equals`, `range` or another statement on the value",
        help: "State the value that `{level}` is about, or use `presence`",
      },
      whenOnItself: {
        text: "the presence of `{name}` depends on `{name}` itself, expected another condition",
        help: "Remove this condition: the rule on the value holds whenever the parameter is present",
      },
      situationWithoutElse: {
        text: "situation `{situation}` is used as false, but has no `else` clause",
        help: "Add `else` to `{situation}`, with the words for its opposite",
      },
      emptyCondition: {
        text: "`{field}` can never hold: {reason}",
        help: "Correct the condition, or remove the duty",
      },
      other: {
        text: "{found}, expected {expected}",
        help: "{remedy}",
      },
    },
  },
  "structure/two-actions": {
    severity: "error",
    fix: "none",
    structural: true,
    summary: "Two actions on one object of which a message can carry out only one",
    messages: {
      two: {
        text: "`{object}` has the actions `{first}` and `{second}`, expected one of them",
        help: "Say both duties with `{first}`, or name two objects",
      },
    },
  },
  "structure/objective-unknown": {
    severity: "error",
    fix: "unsafe",
    structural: true,
    summary: "No objective, or one that the vocabulary does not have",
    messages: {
      none: {
        text: "the profile solves nothing, expected at least one objective",
        help: "List the objective and mechanism under `solves`",
      },
      unknown: {
        text: "objective `{objective}` is not in the vocabulary",
        help: "Declare it in the vocabulary, or use one that is there",
      },
      near: {
        text: "objective `{objective}` is not in the vocabulary, expected `{suggestion}`",
        help: "Write `{suggestion}`",
      },
    },
  },
  "structure/objective-unmet": {
    severity: "error",
    fix: "none",
    structural: true,
    summary: "An objective that no MUST-level duty serves",
    messages: {
      unserved: {
        text: "objective `{objective}` is declared, but nothing serves it",
        help: "Add `serves: [{objective}]` to the message, proof or duty that reaches it, or remove it from `solves`",
      },
      onlyWeak: {
        text: "objective `{objective}` is served by {found} only, expected a MUST or MUST NOT",
        help: "Raise one of these duties, or remove the objective from `solves`",
      },
      notDeclared: {
        text: "`serves` names `{objective}`, which the profile does not declare under `solves`",
        help: "Add `{objective}` to `solves` with its mechanism, or remove it here",
      },
    },
  },
  "structure/orphan": {
    severity: "warning",
    fix: "safe",
    structural: true,
    summary: "Something is declared and never used",
    messages: {
      unused: {
        text: "{kind} `{id}` is declared and never used",
        help: "Use it, or remove it",
      },
      roleWithoutDuty: {
        text: "role `{role}` has no duty, expected at least one",
        help: "Give `{role}` a duty, or remove it from `roles`",
      },
    },
  },
} as const satisfies RuleGroup;
