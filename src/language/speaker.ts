import type { RelationWord } from "../manifest/vocabulary-types.ts";
import { piecesOf, type TextPiece } from "../manifest/mentions.ts";
import type { ErrorTarget, Message, OptionTarget, ParameterLine, Proof, Target } from "../model/set/message.ts";
import type { Profile } from "../model/set/profile.ts";
import type { Words } from "../model/set/profile-set.ts";
import type { Fragments } from "./fragment.ts";
import { shownName } from "./shown-name.ts";
import { type SentencePart, articleOf, capitalised, code, endsSentence, join, text } from "./write.ts";

/** Whatever parameter lines belong to: a message, a proof, or the settings of the capability. */
export type Owner = ParameterLine["owner"];

/** Names things the way the document of one profile does. */
export class Speaker {
  readonly profile: Profile;
  readonly words: Words;

  constructor(profile: Profile, words: Words) {
    this.profile = profile;
    this.words = words;
  }

  /** "the client": the term that the profile gives a role. */
  role(id: string): string {
    return oneLine(this.profile.roles.get(id)?.term ?? `the ${id}`);
  }

  /** "the token request", as a reference to it. */
  owner(owner: Owner): Fragments {
    return [{ kind: "reference", id: owner.id, label: [text(`the ${titleOf(owner)}`)] }];
  }

  /** "an ID-JAG": the one place where a title takes "a" or "an". */
  indefinite(owner: Message | Proof): Fragments {
    const title = titleOf(owner);
    return [{ kind: "reference", id: owner.id, label: [text(`${owner.article ?? articleOf(title)} ${title}`)] }];
  }

  /** The form of a verb behind an owner: "the token request contains", but "the extension settings contain". */
  verb(base: "contain" | "do", owner: Owner): string {
    if (owner.kind === "settings") return base;
    return base === "do" ? "does" : `${base}s`;
  }

  /** "claim", "header field": what a parameter at a place is called. */
  noun(line: ParameterLine, plural = false): string {
    const word = this.words.places.get(line.place);
    return plural ? (word?.plural ?? "parameters") : (word?.noun ?? "parameter");
  }

  /** The name on the wire; a group of fields ends in "…". */
  nameOf(line: ParameterLine): Fragments {
    return [code(shownName(line).replace(/\*$/, "…"))];
  }

  /** "the `aud` claim", "`alg` in `cnf.htsk`", "every `Mcp-Param-…` header field". */
  parameter(line: ParameterLine): Fragments {
    if (line.name.endsWith("*")) return join("every ", this.nameOf(line), ` ${this.noun(line)}`);
    const parent = parentOf(line);
    if (parent !== undefined) return join(code(lastNameOf(line)), " in ", code(parent.name));
    return join("the ", code(shownName(line)), ` ${this.noun(line)}`);
  }

  /** "the `resource` claim of the ID-JAG". */
  parameterOf(line: ParameterLine): Fragments {
    return join(this.parameter(line), " of ", this.owner(line.owner));
  }

  /** "`Mcp-Param-…` header fields": a group, as far as there are any. */
  group(line: ParameterLine): Fragments {
    return join(this.nameOf(line), ` ${this.noun(line, true)}`);
  }

  /** "the `aud` claim in the ID-JAG"; a member has its "in" already: "`alg` in `cnf.htsk` of the access token". */
  parameterIn(line: ParameterLine): Fragments {
    if (line.name.endsWith("*")) return join(this.group(line), " in ", this.owner(line.owner));
    const preposition = parentOf(line) === undefined ? " in " : " of ";
    return join(this.parameter(line), preposition, this.owner(line.owner));
  }

  /** What a value is compared with, as a noun phrase. `actor` is the role of the sentence. */
  related(target: Target, actor: string): Fragments {
    if (target.kind === "relation") return this.relation(target.relation, actor);
    return this.target(target);
  }

  /** The noun phrase of a relation; its own one where the acting role is compared with itself. */
  relation(relation: RelationWord, actor: string): Fragments {
    return this.text(relation.own?.role === actor ? relation.own.reads : relation.reads);
  }

  /** Anything that an id leads to, as a noun phrase. */
  target(target: Target): Fragments {
    switch (target.kind) {
      case "message":
      case "proof":
        return this.owner(target);
      case "parameter":
        return this.parameterOf(target);
      case "choice":
        return join("the choice ", code(target.written.id), " of ", this.owner(target.message));
      case "cover":
        return [code(target.identifier)];
      case "option":
        return this.option(target);
      case "relation":
        return this.text(target.relation.reads);
      case "document":
        return citation(target.source.reference.id, target.source.section, target.source.title);
      case "role":
        return join(this.role(target.role));
      case "step":
        return join("the step ", code(target.step.id));
      case "requirement":
        return [{ kind: "reference", id: target.id, label: [text(target.requirement.id)] }];
      case "error":
        return this.#error(target.error);
    }
  }

  /** "the discovery of issuer keys": a title that has its article, or whose it is, keeps it. */
  option({ option }: OptionTarget): Fragments {
    const title = oneLine(option.title);
    return this.text(/^(?:the|an?|its|their) /.test(title) ? title : `the ${title}`);
  }

  /**
   * Words of an author: code spans as code, `{id}` as what it names here, with a capital behind the end of a sentence.
   * `before` is what stands in front of the words, where that is known.
   */
  text(value: string, before = ""): Fragments {
    let spoken = before;
    return join(
      ...piecesOf(value).map((piece): SentencePart => {
        const words = this.#piece(piece);
        const isBeginning = piece.kind === "mention" && endsSentence(spoken);
        spoken = piece.kind === "words" ? spoken + piece.value : "";
        return isBeginning ? capitalised(words) : words;
      }),
    );
  }

  /** Words of an author that are sentences, so that the first one begins with a capital as well. */
  sentences(value: string): Fragments {
    return capitalised(this.text(value.trimStart()));
  }

  /** Words of an author that go on inside of a sentence, so that a full stop of theirs would end it. */
  clause(value: string): Fragments {
    return this.text(value.trim().replace(/\.$/, ""));
  }

  /** "the error `invalid_token`"; what it says, where nothing stands for it on the wire. */
  #error({ code: onWire, says }: ErrorTarget["error"]): Fragments {
    if (onWire !== undefined) return join("the error ", code(onWire));
    return join("the answer saying that ", this.clause(says));
  }

  #piece(piece: TextPiece): Fragments {
    if (piece.kind === "words") return join(piece.value.replace(/\s+/g, " "));
    if (piece.kind === "code") return [code(oneLine(piece.value))];
    const target = this.profile.lookUp(piece.id);
    if (target === undefined) return join(`{${piece.id}}`);
    return target.kind === "parameter" ? this.nameOf(target) : this.target(target);
  }
}

/** The title of a message or proof, on one line, without article. */
export function titleOf(owner: Owner): string {
  return oneLine(owner.title);
}

/** Words on one line. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, " ");
}

/** "RFC 7523 section 3", or the document and the title in quotes. */
export function citation(document: string, section: string | undefined, title: string | undefined): Fragments {
  if (section !== undefined) return join(`${document} section ${section}`);
  return join(title === undefined ? document : `${document} "${oneLine(title)}"`);
}

/** The line that a dotted name leads into, where it is declared: `cnf.htsk` of `cnf.htsk.alg`. */
export function parentOf(line: ParameterLine): ParameterLine | undefined {
  if (!line.name.includes(".") || line.name.startsWith("/")) return undefined;
  const lines = line.owner.kind === "message" ? line.owner.allLines : [];
  const name = line.name.slice(0, line.name.lastIndexOf("."));
  return lines.find((one) => one.name === name && one.place === line.place && one !== line);
}

/** `alg` of `cnf.htsk.alg`. */
export function lastNameOf(line: ParameterLine): string {
  return line.name.slice(line.name.lastIndexOf(".") + 1);
}

/** Verbs that a clause of a vocabulary or situation begins with; everything else in -s or -ed is taken for one as well. */
const verbBehindRole =
  /^ (?:is|has|does|was|had|did|can|cannot|could|will|may|might|[a-z-]+(?:s|ed))(?![\w-])(?! (?:is|are|was|were|has|have|had|can|cannot|do|does|did|will)\b)/;

/** What a clause says behind its subject, if that is this role and no longer noun: "the client metadata" is another one. */
export function predicateOf(clause: Fragments, role: string): Fragments | undefined {
  const [first, ...rest] = clause;
  if (first?.kind !== "text" || !first.value.startsWith(`${role} `)) return undefined;
  const behind = first.value.slice(role.length);
  return verbBehindRole.test(behind) ? join(behind, rest) : undefined;
}
