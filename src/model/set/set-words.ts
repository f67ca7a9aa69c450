/** The words of a resolved set, for the schema that editors complete from. */
import type { SetVariable, SetWord, SetWords } from "../../manifest/set-words.ts";
import type { Scalar } from "../../manifest/types.ts";
import type { Duty } from "./duty.ts";
import { linesOfProof } from "./find-line.ts";
import type { ParameterLine } from "./message.ts";
import type { Profile } from "./profile.ts";
import type { ProfileSet } from "./profile-set.ts";

/** Collects what a manifest of the set can name: by plain id, and with `profile#` in front what others build on. */
export function setWordsOf(set: ProfileSet): SetWords {
  const { words, profiles } = set;
  /** A text with the roles in it called by their terms. */
  const plain = (text: string): string =>
    text.replace(/\{([a-z][a-z0-9-]{0,79})\}/g, (mention, id: string) => words.roles.get(id)?.term ?? mention);
  const builtOn = new Set(profiles.flatMap((profile) => profile.lineage));
  const current = profiles.filter((profile) => set.profilesById.get(profile.id) === profile);
  /** Each id once; plain ids of all profiles come before those of another profile. */
  const named = <Word extends SetWord>(list: (profile: Profile) => readonly Word[]): readonly Word[] => {
    const found = new Map<string, Word>();
    for (const profile of current) {
      for (const word of list(profile)) if (!found.has(word.id)) found.set(word.id, word);
    }
    for (const profile of current) {
      if (!builtOn.has(profile)) continue;
      for (const word of list(profile)) {
        const id = `${profile.id}#${word.id}`;
        found.set(id, { ...word, id });
      }
    }
    return [...found.values()];
  };
  return {
    roles: list(words.roles, (role) => sentence(role.term, role.means)),
    objectives: list(words.objectives, (objective) => sentence(objective.title, objective.means)),
    mechanisms: list(words.mechanisms, (mechanism) => sentence(mechanism.title, mechanism.reference)),
    actions: list(words.actions, (action) => code(action.reads)),
    threats: list(words.threats, (threat) => sentence(threat.title, threat.means)),
    notTested: list(words.notTested, (reason) => reason.means),
    references: list(words.references, (reference) => reference.title),
    relations: list(words.relations, (relation) => relation.reads),
    variables: [...words.variables.values()].map((variable) => ({
      id: variable.id,
      description: variable.reads ?? listOf((variable.values ?? []).map(({ value }) => value)),
      values: (variable.values ?? []).map(({ value, says }) => ({ value, description: plain(says ?? "") })),
    })),
    situations: distinct(
      current.flatMap(({ manifest }) =>
        (manifest.situations ?? []).map(({ id, says }) => ({ id, description: `When ${plain(says)}.` })),
      ),
    ),
    messages: named((profile) =>
      profile.messages.map((message) => ({
        id: message.name,
        description: sentence(message.title, plain(message.written.means ?? "")),
      })),
    ),
    parameters: named((profile) => [
      ...profile.messages.flatMap((message) => message.allLines.map((line) => parameter(message.name, line, plain))),
      ...profile.proofs.flatMap((proof) => linesOfProof(proof).map((line) => parameter(proof.name, line, plain))),
    ]),
    proofs: named((profile) => profile.proofs.map((proof) => ({ id: proof.name, description: proof.title }))),
    options: named((profile) =>
      profile.options.map(({ option }) => ({
        id: option.id,
        description: sentence(option.title, listOf(option.values.map((value) => value.title))),
      })),
    ),
    steps: named((profile) =>
      profile.steps.map(({ written, message }) => ({
        id: written.id,
        description: plain(written.does ?? message?.title ?? ""),
      })),
    ),
    errors: distinct(
      current.flatMap((profile) =>
        profile.errors.map(({ error }) => ({ id: error.id, description: plain(error.says) })),
      ),
    ),
    duties: current
      .filter((profile) => builtOn.has(profile))
      .flatMap((profile) => profile.duties.map((duty) => ({ id: duty.id, description: plain(dutyWords(duty)) }))),
    profiles: current.map(({ id, title, maturity }) => ({ id, description: `${title} (${maturity})` })),
    editions: profiles.map(({ id, title, version, maturity }) => ({
      id: `${id}@${version}`,
      description: `${title} (${maturity})`,
    })),
  };
}

function list<Entry>(entries: ReadonlyMap<string, Entry>, describe: (entry: Entry) => string): readonly SetWord[] {
  return [...entries].map(([id, entry]) => ({ id, description: describe(entry) }));
}

function distinct(words: readonly SetWord[]): readonly SetWord[] {
  const found = new Map<string, SetWord>();
  for (const word of words) if (!found.has(word.id)) found.set(word.id, word);
  return [...found.values()];
}

function parameter(owner: string, line: ParameterLine, plain: (text: string) => string): SetVariable {
  const { means, values } = line.written;
  const description = means !== undefined ? plain(means) : `\`${line.name}\` of ${line.owner.title}`;
  return {
    id: `${owner}.${line.name}`,
    description,
    values: (values ?? []).map((value) => ({ value, description: "" })),
  };
}

/** A duty in short: the sentence stands in the document. */
function dutyWords(duty: Duty): string {
  const about = duty.kind === "requirement" ? (duty.written.phrase ?? code(duty.action.id)) : code(duty.anchor);
  return `${duty.role} ${duty.level}: ${about}`;
}

function sentence(title: string, means: string | undefined): string {
  return means === undefined || means === "" ? title : `${title}: ${means}`;
}

function listOf(values: readonly Scalar[]): string {
  return values.map(String).join(", ");
}

function code(text: string): string {
  return `\`${text}\``;
}
