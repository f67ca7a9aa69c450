import { mentionsOf } from "../../../manifest/mentions.ts";
import type { ResolvedCondition, Target } from "../../../model/set/message.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";

/** What something in the set refers to, by id. */
export interface Uses {
  /** `profile#situation`. */
  readonly situations: ReadonlySet<string>;
  /** Ids of messages, lines, options, errors and the like. */
  readonly targets: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly mechanisms: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

/**
 * Walks the resolved set once and notes everything that is referred to. Of earlier editions, only the words count: their
 * ids are those of the current text, and say nothing of what that one uses.
 */
export function usesOf(set: ProfileSet): Uses {
  const notes = new Notes();
  const earlier = new Notes();
  for (const profile of set.profiles) (profile.placement === "edition" ? earlier : notes).ofProfile(profile);
  notes.ofVocabulary(set);
  for (const key of ["roles", "mechanisms", "relations", "variables", "references"] as const) {
    for (const id of earlier[key]) notes[key].add(id);
  }
  return notes;
}

class Notes implements Uses {
  readonly situations = new Set<string>();
  readonly targets = new Set<string>();
  readonly roles = new Set<string>();
  readonly mechanisms = new Set<string>();
  readonly relations = new Set<string>();
  readonly variables = new Set<string>();
  readonly references = new Set<string>();

  ofProfile(profile: Profile): void {
    const { manifest } = profile;
    for (const solution of manifest.solves) this.mechanisms.add(solution.mechanism);
    for (const proof of profile.proofs) {
      this.mechanisms.add(proof.written.mechanism);
      for (const target of [...proof.keyFrom, ...proof.algorithmFrom]) this.#target(target);
    }
    for (const role of manifest.roles ?? []) this.roles.add(role.role);
    for (const citation of profile.citations) this.references.add(citation.reference.id);
    for (const source of manifest.sources ?? []) this.references.add(source);
    const { registrations } = manifest;
    if (registrations !== undefined && !("none" in registrations)) {
      for (const registration of registrations) this.references.add(registration.by);
    }
    this.#condition(profile.applies);
    for (const step of profile.steps) {
      this.#condition(step.when);
      this.roles.add(step.written.from).add(step.written.to);
    }
    for (const replacement of profile.replaces) this.#condition(replacement.when);
    for (const message of profile.messages) {
      this.roles.add(message.from);
      for (const role of message.to) this.roles.add(role);
      for (const choice of message.choices) this.#condition(choice.when);
    }
    const owners = [...profile.messages, ...profile.proofs];
    for (const line of [...owners.flatMap(({ lines }) => lines), ...profile.settings]) {
      this.#condition(line.when);
      this.#target(line.related);
      this.#target(line.holds);
    }
    for (const duty of profile.duties) this.#duty(duty);
    // Words in prose count as uses: an error may be raised by a text only.
    for (const text of textsOf(manifest, "{")) this.#text(text, profile);
    // The paragraph that defines the requirement words cites both.
    if (manifest.keywords !== "iso" && profile.duties.length > 0) this.references.add("RFC 2119").add("RFC 8174");
  }

  ofVocabulary({ words }: ProfileSet): void {
    for (const axiom of words.vocabulary.axioms ?? []) {
      for (const map of [axiom.never].flat()) for (const key of Object.keys(map)) this.variables.add(key);
    }
    for (const mechanism of words.vocabulary.mechanisms) {
      if (mechanism.reference !== undefined) this.references.add(mechanism.reference);
    }
    for (const model of words.vocabulary["request-models"] ?? []) {
      for (const member of model.members) {
        if (member.variable !== undefined) this.variables.add(member.variable);
        for (const map of [member.when ?? []].flat()) for (const key of Object.keys(map)) this.variables.add(key);
      }
    }
  }

  #duty(duty: Duty): void {
    this.roles.add(duty.role);
    this.#condition(duty.when);
    this.#condition(duty.unless);
    this.#target(duty.error);
    for (const source of duty.evidence.sources) this.references.add(source.reference.id);
    if (duty.kind === "requirement") {
      for (const target of [...duty.objects, duty.related, duty.to, duty.during]) this.#target(target);
    } else if (duty.kind === "case") this.#target(duty.related);
  }

  #condition(condition: ResolvedCondition | undefined): void {
    for (const box of condition ?? []) {
      for (const atom of box) {
        if (atom.kind === "variable") this.variables.add(atom.variable.id);
        else if (atom.kind === "situation") this.situations.add(`${atom.profile}#${atom.situation.id}`);
        else this.targets.add(atom.parameter.id);
      }
    }
  }

  #target(target: Target | undefined): void {
    if (target === undefined) return;
    if (target.kind === "relation") this.relations.add(target.relation.id);
    else if (target.kind === "document") this.references.add(target.source.reference.id);
    else if (target.kind === "role") this.roles.add(target.role);
    else this.targets.add(target.id);
  }

  #text(text: string, profile: Profile): void {
    for (const mention of mentionsOf(text)) this.#target(profile.lookUp(mention.id));
  }
}

/** Every string below a value that contains a text. */
export function textsOf(value: unknown, containing: string): readonly string[] {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === "string") {
      if (part.includes(containing)) found.push(part);
    } else if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === "object" && part !== null) Object.values(part).forEach(visit);
  };
  visit(value);
  return found;
}
