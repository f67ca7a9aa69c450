import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { isPattern, patternEdition } from "./author-pattern.ts";

/**
 * A regular expression of ECMAScript with the flag `u` as a tree, as far as one walk over a text can decide it: no
 * references to groups, and no looking around but at one character.
 */
export type PatternNode =
  | { readonly kind: "character"; readonly is: CharacterTest }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "assertion"; readonly holds: AssertionTest };

/** Whether a character is one that fits. */
export type CharacterTest = (character: string) => boolean;

/** Whether a place between two characters fits; an empty text stands for the end of the text. */
export type AssertionTest = (before: string, after: string) => boolean;

/** The longest expression that is read. */
const lengthLimit = 2000;

const wordCharacter = /^\w$/;

/** Reads an expression; nothing where it is none, or says more than one walk can decide. */
export function parsePattern(pattern: string): PatternNode | undefined {
  if (pattern.length > lengthLimit || !isPattern(pattern)) return undefined;
  const parser = new RegExpParser({ ecmaVersion: patternEdition });
  return choiceOf(parser.parsePattern(pattern, 0, pattern.length, { unicode: true }).alternatives);
}

function choiceOf(alternatives: readonly AST.Alternative[]): PatternNode | undefined {
  const options = known(alternatives.map(({ elements }) => sequenceOf(elements)));
  return options?.length === 1 ? options[0] : options && { kind: "choice", options };
}

function sequenceOf(elements: readonly AST.Element[]): PatternNode | undefined {
  const parts = known(elements.map(nodeOf));
  return parts && { kind: "sequence", parts };
}

function nodeOf(element: AST.Element): PatternNode | undefined {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass": {
      const is = characterTest(element);
      return is && { kind: "character", is };
    }
    case "Group":
    case "CapturingGroup":
      return choiceOf(element.alternatives);
    case "Quantifier": {
      const node = nodeOf(element.element);
      return node && { kind: "repeat", node, min: element.min, max: element.max };
    }
    case "Assertion": {
      const holds = assertionTest(element);
      return holds && { kind: "assertion", holds };
    }
    case "Backreference":
    // Only the flag `v` makes these.
    case "ExpressionCharacterClass":
      return undefined;
  }
}

function assertionTest(assertion: AST.Assertion): AssertionTest | undefined {
  switch (assertion.kind) {
    case "start":
      return (before) => before === "";
    case "end":
      return (_before, after) => after === "";
    case "word":
      return (before, after) => (isWord(before) !== isWord(after)) !== assertion.negate;
    case "lookahead": {
      const holds = aheadTest(assertion.alternatives);
      return holds && ((before, after) => holds(before, after) !== assertion.negate);
    }
    case "lookbehind":
      return undefined;
  }
}

/** Whether what is looked for follows, where that is one character, or a place. */
function aheadTest(alternatives: readonly AST.Alternative[]): AssertionTest | undefined {
  const [element, ...others] = alternatives.flatMap(({ elements }) => elements);
  if (element === undefined || others.length > 0 || alternatives.length > 1) return undefined;
  if (element.type === "Assertion") return assertionTest(element);
  const is = characterTest(element);
  return is && ((_before, after) => after !== "" && is(after));
}

function characterTest(element: AST.Element): CharacterTest | undefined {
  switch (element.type) {
    case "Character": {
      const expected = String.fromCodePoint(element.value);
      return (character) => character === expected;
    }
    case "CharacterSet":
    case "CharacterClass":
      return engineTest(element.raw);
    default:
      return undefined;
  }
}

/** One character against one class: an engine has nothing to try out. An older one may not know the name of a script. */
function engineTest(written: string): CharacterTest | undefined {
  try {
    const expression = new RegExp(`^${written}$`, "u");
    return (character) => expression.test(character);
  } catch {
    return undefined;
  }
}

function isWord(character: string): boolean {
  return wordCharacter.test(character);
}

/** All of the parts; nothing where one of them is not known. */
function known<Part>(parts: readonly (Part | undefined)[]): readonly Part[] | undefined {
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
