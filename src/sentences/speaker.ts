import type { RelationWord } from "../manifest/vocabulary-types.ts";
import { piecesOf } from "../model/mentions.ts";
import type { Message, ParameterLine, Proof, SettingsOwner } from "../model/message.ts";
import type { Profile } from "../model/profile.ts";
import type { Words } from "../model/profile-set.ts";
import type { Target } from "../model/target.ts";
import type { Fragments } from "./fragment.ts";
import { code, join, type Part } from "./write.ts";

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
    return this.profile.roles.get(id)?.term ?? `the ${id}`;
  }

  /** "the token request", as a reference to it. */
  owner(owner: Message | Proof | SettingsOwner): Fragments {
    return [{ kind: "reference", id: owner.id, label: [{ kind: "text", value: `the ${owner.title}` }] }];
  }

  /** "an ID-JAG": the one place where a title takes "a" or "an". */
  indefinite(owner: Message | Proof): Fragments {
    const label = `${owner.article ?? articleOf(owner.title)} ${owner.title}`;
    return [{ kind: "reference", id: owner.id, label: [{ kind: "text", value: label }] }];
  }

  /** "claim", "header field": what a parameter at a place is called. */
  noun(line: ParameterLine, plural = false): string {
    const word = this.words.places.get(line.place);
    return plural ? (word?.plural ?? "parameters") : (word?.noun ?? "parameter");
  }

  /** "the `aud` claim", "`alg` in `cnf.htsk`", "every `Mcp-Param-…` header field". */
  parameter(line: ParameterLine): Fragments {
    if (line.name.endsWith("*")) return join("every ", code(`${line.name.slice(0, -1)}…`), ` ${this.noun(line)}`);
    const parent = parentOf(line);
    if (parent !== undefined) return join(code(line.name.slice(parent.name.length + 1)), " in ", code(parent.name));
    return join("the ", code(line.name), ` ${this.noun(line)}`);
  }

  /** "the `resource` claim of the ID-JAG". */
  parameterOf(line: ParameterLine): Fragments {
    return join(this.parameter(line), " of ", this.owner(line.owner));
  }

  /** What a value is compared with, as a noun phrase. `actor` is the role of the sentence. */
  related(target: Target, actor: string): Fragments {
    if (target.kind === "relation") return this.relation(target.relation, actor);
    return this.target(target);
  }

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
        return code1(target.identifier);
      case "option":
        return join(target.option.title);
      case "relation":
        return this.text(target.relation.reads);
      case "document":
        return citation(target.source.reference.id, target.source.section, target.source.title);
      case "role":
        return join(this.role(target.role));
      case "step":
        return join("the step ", code(target.step.id));
      case "requirement":
        return [{ kind: "reference", id: target.id, label: [{ kind: "text", value: target.requirement.id }] }];
      case "error":
        return join("the error ", code(target.error.code ?? target.error.id));
    }
  }

  /** Words of an author: code spans as code, `{id}` as what it names here. */
  text(value: string): Fragments {
    return join(
      ...piecesOf(value).map((piece): Part => {
        if (piece.kind === "words") return piece.value.replace(/\s+/g, " ");
        if (piece.kind === "code") return code(piece.value);
        const target = this.profile.lookUp(piece.id);
        if (target === undefined) return `{${piece.id}}`;
        return target.kind === "parameter" ? code(target.name) : this.target(target);
      }),
    );
  }
}

function code1(value: string): Fragments {
  return [code(value)];
}

/** "RFC 7523 section 3", or the document and the title in quotes. */
export function citation(document: string, section: string | undefined, title: string | undefined): Fragments {
  if (section !== undefined) return join(`${document} section ${section}`);
  return join(title === undefined ? document : `${document} "${title}"`);
}

/** The line that a dotted name leads into, where it is declared: `cnf.htsk` of `cnf.htsk.alg`. */
export function parentOf(line: ParameterLine): ParameterLine | undefined {
  if (!line.name.includes(".") || line.name.startsWith("/")) return undefined;
  const lines = line.owner.kind === "message" ? line.owner.allLines : [];
  const name = line.name.slice(0, line.name.lastIndexOf("."));
  return lines.find((one) => one.name === name && one !== line);
}

/** "a" or "an" before a title, by its first sound as far as letters tell. */
export function articleOf(title: string): "a" | "an" {
  const first = title.split(/[\s-]/, 1)[0] ?? "";
  // An initialism is spelled out: "an ID token", "a JWT", "an HTTP request".
  if (/^[A-Z0-9]{2,}$/.test(first)) return /^[AEFHILMNORSX8]/.test(first) ? "an" : "a";
  if (/^u(?:ni(?!n)|s|r)/i.test(first)) return "a";
  return /^[aeiou]/i.test(first) ? "an" : "a";
}
