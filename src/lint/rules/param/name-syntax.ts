import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Place } from "../../../manifest/types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine, type LineInProfile } from "./parameter-lines.ts";

interface Grammar {
  /** One character that the place allows. */
  readonly allowed: RegExp;
  /** The first character, where it has a grammar of its own. */
  readonly first?: RegExp;
  /** What stands for characters that are not allowed. */
  readonly joint: string;
  readonly lowerCase?: true;
  readonly reference: string;
  readonly place: string;
}

/** RFC 9110 section 5.6.2, `token`. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]$/;
/** RFC 3986 section 3.4 without what separates parameters: everything else has to be encoded. */
const queryName = /^[A-Za-z0-9._~!$'()*,;:@/?-]$/;

/** The grammar of names, where the place has one of its own. */
const grammars: Readonly<Partial<Record<Place, Grammar>>> = {
  "http-header": { allowed: token, joint: "-", reference: "RFC 9110 section 5.1", place: "a field name" },
  form: { allowed: queryName, joint: "_", reference: "RFC 3986 section 3.4", place: "a parameter name" },
  query: { allowed: queryName, joint: "_", reference: "RFC 3986 section 3.4", place: "a parameter name" },
  challenge: { allowed: token, joint: "_", reference: "RFC 9110 section 11.2", place: "a challenge parameter" },
  "signature-parameter": {
    allowed: /^[a-z0-9_.*-]$/,
    first: /^[a-z*]$/,
    joint: "-",
    lowerCase: true,
    reference: "RFC 9651 section 3.1.2",
    place: "a structured field key",
  },
};

/** Names that are illegal at their place, names that start with `X-`, and two spellings of one name in a profile. */
export const nameSyntax = defineRule("param/name-syntax", function* (set) {
  let profile: Profile | undefined;
  let spellings = new Map<string, LineInProfile>();
  for (const found of parameterLines(set)) {
    if (found.profile !== profile) {
      profile = found.profile;
      spellings = new Map();
    }
    // An inherited name is the base's own, and was judged there.
    if (found.line.inherits !== undefined) continue;
    yield* illegalCharacter(found);
    yield* experimentalPrefix(found);
    yield* variant(found, spellings);
  }
});

function* illegalCharacter(found: LineInProfile): Generator<Finding> {
  const { line } = found;
  const grammar = line.name.startsWith("/") ? undefined : grammars[line.place];
  if (grammar === undefined) return;
  const characters = Array.from(line.name);
  const first = characters[0] ?? "";
  const bad =
    grammar.first?.test(first) === false ? first : characters.find((character) => !grammar.allowed.test(character));
  if (bad === undefined) return;
  const options = { ...place(found, "character"), reference: grammar.reference };
  const suggestion = suggest(line.name, grammar);
  if (suggestion === "") yield report("param/name-syntax", "empty", { place: grammar.place }, options);
  else {
    const params = { name: line.name, found: bad, place: grammar.place, suggestion };
    yield report("param/name-syntax", "character", params, options);
  }
}

/** The nearest name that the place allows: runs of other characters become one joint, or nothing at the ends. */
function suggest(name: string, grammar: Grammar): string {
  const characters = Array.from(grammar.lowerCase === true ? name.toLowerCase() : name);
  let suggestion = "";
  let gap = false;
  for (const character of characters) {
    const fits = suggestion === "" && grammar.first !== undefined ? grammar.first : grammar.allowed;
    if (!fits.test(character)) {
      gap = suggestion !== "";
      continue;
    }
    suggestion += (gap ? grammar.joint : "") + character;
    gap = false;
  }
  return suggestion;
}

function* experimentalPrefix(found: LineInProfile): Generator<Finding> {
  const name = found.line.name;
  if (found.line.place !== "http-header" || !/^x-./i.test(name)) return;
  const options = { ...place(found, "prefix"), reference: "RFC 6648 section 3" };
  yield report("param/name-syntax", "experimentalPrefix", { name, suggestion: name.slice(2) }, options);
}

function* variant(found: LineInProfile, spellings: Map<string, LineInProfile>): Generator<Finding> {
  const { line } = found;
  const key = `${line.place} ${line.name.toLowerCase().replace(/[_-]/g, "")}`;
  const first = spellings.get(key);
  if (first === undefined) {
    spellings.set(key, found);
    return;
  }
  if (first.line.name === line.name) return;
  const related = [{ span: spanOfLine(first, "name"), message: `\`${first.line.name}\` stands here` }];
  const params = { name: line.name, other: first.line.name };
  yield report("param/name-syntax", "variants", params, { ...place(found, "variant"), related });
}

function place(found: LineInProfile, what: string) {
  return { span: spanOfLine(found, "name"), profiles: [found.profile.id], key: `${found.line.id} ${what}` };
}
