import type { RuleGroup } from "../rule-entry.ts";

/** The words MUST, SHOULD, MAY and their like: where they may stand, and what they need. */
export const bcp14Rules = {
  "bcp14/keyword-mismatch": {
    severity: "error",
    fix: "unsafe",
    summary: "The words of a duty say another level than its field",
    reference: "RFC 2119 sections 1 to 5",
    messages: {
      differs: {
        text: "`{field}` says {found}, but the level of the duty is {level}",
        help: "Remove {found} from the text, or change `level`",
      },
      word: {
        text: "`word` is {found}, which does not mean {level}",
        help: "Use one of {expected}, or change `level`",
      },
    },
  },
  "bcp14/invalid-combination": {
    severity: "error",
    fix: "none",
    summary: "Keywords that mean nothing together",
    reference: "RFC 2119 sections 1 to 5",
    messages: {
      adjacent: {
        text: "`{found}` is no requirement level, expected one of MUST, MUST NOT, SHOULD, SHOULD NOT, MAY",
        help: "Choose one level: {suggestion}",
      },
      unbounded: {
        text: "{level} stands with the open exception `{found}`, expected a condition that can be decided",
        help: "Name the condition in `unless`, or lower the level to SHOULD",
      },
    },
  },
  "bcp14/multiple-duties": {
    severity: "warning",
    fix: "none",
    summary: "One requirement holds two duties",
    reference: "RFC 2119 section 6",
    messages: {
      keywords: {
        text: "the requirement has {first} and {second}, expected one duty",
        help: "Split it into one requirement for each duty",
      },
      conditions: {
        text: "the condition joins {count} situations, expected at most {limit}",
        help: "Split the duty, or declare one situation that says what they mean together",
      },
      semicolon: {
        text: "the phrase goes on after a semicolon, expected one duty",
        help: "Make the second part a requirement of its own, or move an explanation into `because`",
      },
    },
  },
  "bcp14/phrase": {
    severity: "warning",
    fix: "none",
    summary: "A phrase says more than a verb phrase should",
    messages: {
      keyword: {
        text: "the phrase contains {found}, expected it in `level` only",
        help: "Remove {found}; the level is printed before the phrase",
      },
      condition: {
        text: "the phrase contains the condition word `{found}`, expected the condition in `when` or `unless`",
        help: "Move the condition into `when`; declare a situation if the vocabulary has no variable for it",
      },
      twoVerbs: {
        text: "the phrase seems to name two acts, `{first}` and `{second}`, expected one",
        help: "Make the second one a requirement of its own",
      },
      negated: {
        text: "the phrase negates with `{found}` what {level} negates already, expected the positive duty",
        help: "Say what is to be done, with MUST or SHOULD",
      },
      role: {
        text: "the phrase names the role `{found}` in words, expected `{expected}` in braces",
        help: "Write the id of the role in braces, so that every profile can name the role its own way",
      },
      object: {
        text: "the phrase does not name its object `{object}`",
        help: "Name `{object}` as code, or a message by its title",
      },
      reference: {
        text: "the phrase refers to other text with `{found}`, expected a sentence that stands alone",
        help: "Name the thing itself",
      },
      long: {
        text: "the phrase has {count} words, expected at most {limit}",
        help: "Split the duty, or move the explanation into `because`",
      },
      stop: {
        text: "the phrase ends with a full stop, expected a verb phrase",
        help: "Remove the full stop; the sentence ends by itself",
      },
      start: {
        text: "the phrase starts with `{found}`, expected a verb in its base form",
        help: "Start with the verb that follows the level, as in `send the proof`",
      },
    },
  },
  "bcp14/keyword-in-prose": {
    severity: "error",
    fix: "none",
    summary: "A requirement keyword in text that belongs to no duty",
    reference: "RFC 8174 section 2",
    messages: {
      prose: {
        text: "{found} stands in `{field}`, expected keywords in duties only",
        help: "Make it a requirement and refer to its id, or write the word in lower case",
      },
    },
  },
  "bcp14/boilerplate": {
    severity: "error",
    fix: "safe",
    summary: "Keywords are used without the paragraph that defines them",
    reference: "RFC 8174 section 2",
    messages: {
      altered: {
        text: "the BCP 14 paragraph differs from its published wording",
        help: "Remove the paragraph from the section; it is printed by itself",
      },
      reference: {
        text: "the BCP 14 paragraph stands without a reference to {document}",
        help: "Add {document} to the references",
      },
      isoWords: {
        text: "`keywords` is `iso`, but {found} is used",
        help: "Use shall, should and may, or set `keywords: bcp14`",
      },
    },
  },
  "bcp14/lowercase-keyword": {
    severity: "info",
    fix: "none",
    heuristic: true,
    summary: "A lower-case modal that reads like a duty",
    reference: "RFC 8174 section 2",
    messages: {
      probable: {
        text: "`{found}` reads like a duty of `{role}`, but is none",
        help: "Make it a requirement, or say it without `{word}`",
      },
    },
  },
  "bcp14/no-actor": {
    severity: "warning",
    fix: "none",
    summary: "Nobody is obliged",
    messages: {
      passive: {
        text: "the phrase `{found}` is passive, expected a verb that the role carries out",
        help: "Say what the role does: `validate the token`, not `be validated`",
      },
    },
  },
  "bcp14/untestable": {
    severity: "warning",
    fix: "none",
    summary: "A duty without evidence: neither a check nor a reason why there is none",
    messages: {
      noEvidence: {
        text: "{kind} `{id}` has neither `check` nor `not-tested`, own or inherited",
        help: "Name the conformance check, or say with `not-tested` why none can exist",
      },
      several: {
        text: "{count} duties have neither `check` nor `not-tested`, the first is `{id}`",
        help: "Set the evidence at the profile, a message or a proof; duties inherit it",
      },
    },
  },
  "bcp14/should-without-exception": {
    severity: "info",
    fix: "none",
    heuristic: true,
    summary: "A SHOULD that says neither when it yields nor why it holds",
    reference: "RFC 2119 section 3",
    messages: {
      bare: {
        text: "`{id}` is {level} without `unless` or `because`",
        help: "Say when an implementation may do otherwise, or what happens if it does",
      },
    },
  },
} as const satisfies RuleGroup;
