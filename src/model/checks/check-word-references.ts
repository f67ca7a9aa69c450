import type { Finding } from "../../findings/finding.ts";
import type { Condition } from "../../manifest/types.ts";
import { mentionsOf } from "../../manifest/mentions.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { ProfileSet } from "../set/profile-set.ts";
import { Reporter } from "../resolve/reporter.ts";
import { mapsOf } from "../resolve/resolve-condition.ts";

/**
 * What the vocabulary says of profiles, which know the vocabulary and not the other way round: parameters in signals,
 * axioms, choices and request models, `{id}` in its texts, profiles that model a document.
 *
 * A name without a profile in front is right if any profile knows it. A parameter that none knows is told only where a
 * near one exists: a vocabulary may name what no profile of the set uses yet.
 */
export function checkWordReferences(set: ProfileSet, unreadable: ReadonlySet<string>): readonly Finding[] {
  // What a manifest declares that could not be read is not known to be wrong.
  if (set.profiles.length === 0 || unreadable.size > 0) return [];
  const checker = new WordChecker(set);
  checker.check();
  return checker.reporter.findings;
}

class WordChecker {
  readonly reporter = new Reporter([]);
  readonly #set: ProfileSet;
  /** The ids of messages, proofs and options of all profiles. */
  readonly #declaring = new Set<string>();

  constructor(set: ProfileSet) {
    this.#set = set;
    for (const profile of set.profiles) {
      for (const { name } of [...profile.messages, ...profile.proofs]) {
        this.#declaring.add(name);
      }
      for (const { option } of profile.options) this.#declaring.add(option.id);
    }
  }

  check(): void {
    const { vocabulary } = this.#set.words;
    vocabulary.objectives.forEach((objective, index) => {
      objective.signals?.forEach((signal, position) =>
        this.#signal(signal, ["objectives", index, "signals", position]),
      );
    });
    vocabulary.axioms?.forEach((axiom, index) => this.#condition(axiom.never, ["axioms", index, "never"]));
    vocabulary["negotiated-choices"]?.forEach((choice, index) => {
      const path = ["negotiated-choices", index];
      choice.advertised?.forEach((place, position) => {
        this.#parameter(place.in, [...path, "advertised", position, "in"]);
      });
      choice.values.forEach((value, position) => {
        value["realised-by"]?.forEach((parameter, place) => {
          this.#parameter(parameter, [...path, "values", position, "realised-by", place]);
        });
      });
    });
    vocabulary["request-models"]?.forEach((model, index) => {
      const path = ["request-models", index];
      this.#parameter(model.message, [...path, "message"]);
      for (const key of ["members", "headers"] as const) {
        model[key].forEach(({ when }, position) => {
          if (when !== undefined) this.#condition(when, [...path, key, position, "when"]);
        });
      }
    });
    vocabulary.references.forEach(({ profile }, index) => {
      if (profile === undefined || this.#set.profilesById.has(profile)) return;
      this.#tell("profile", profile, () => this.#set.profilesById.keys(), ["references", index, "profile"], false);
    });
    this.#texts();
  }

  #texts(): void {
    const { relations, variables } = this.#set.words.vocabulary;
    relations?.forEach((relation, index) => {
      const path = ["relations", index];
      this.#text(relation.reads, [...path, "reads"]);
      this.#text(relation.fails, [...path, "fails"]);
      this.#text(relation.own?.reads, [...path, "own", "reads"]);
    });
    variables?.forEach((variable, index) => {
      this.#text(variable.reads, ["variables", index, "reads"]);
      variable.values?.forEach((value, position) => {
        this.#text(value.says, ["variables", index, "values", position, "says"]);
      });
    });
  }

  #text(text: string | undefined, path: YamlPath): void {
    for (const { id } of mentionsOf(text ?? "")) {
      if (this.#set.words.roles.has(id) || this.#isKnown(id)) continue;
      const known = () => [...this.#set.words.roles.keys(), ...this.#declaring.keys()];
      this.#tell("mention", id, known, path, false);
    }
  }

  #condition(written: Condition, path: YamlPath): void {
    const { variables } = this.#set.words;
    for (const { map, path: at } of mapsOf(written, path)) {
      for (const name of Object.keys(map)) {
        if (variables.has(name) || this.#isKnown(name) || !/[.#]/.test(name)) continue;
        const known = () => [...variables.keys(), ...this.#candidates(name)];
        this.#tell("variable or parameter", name, known, [...at, name], false, "key");
      }
    }
  }

  /** A signal may be a parameter that no profile has yet, but the message is one that some profile knows. */
  #signal(written: string, path: YamlPath): void {
    const head = written.split(".", 1)[0] ?? written;
    if (!this.#isKnown(head)) this.#parameter(written, path);
  }

  /** `message.parameter`, or `message.parameter=value`. */
  #parameter(written: string, path: YamlPath): void {
    const name = written.split("=", 1)[0] ?? written;
    if (this.#isKnown(name)) return;
    this.#tell("parameter", name, () => this.#candidates(name), path, true);
  }

  #isKnown(name: string): boolean {
    const hash = name.indexOf("#");
    if (hash !== -1) {
      const profile = this.#set.profilesById.get(name.slice(0, hash));
      // What belongs to a profile that the set does not have cannot be judged.
      return profile === undefined || profile.lookUp(name) !== undefined;
    }
    const head = name.split(".", 1)[0] ?? name;
    if (head !== name && !this.#declaring.has(head)) return false;
    if (head === name) return this.#declaring.has(name);
    return this.#set.profiles.some((profile) => profile.lookUp(name) !== undefined);
  }

  #candidates(name: string): readonly string[] {
    const head = name.split(".", 1)[0] ?? name;
    const plain = head.slice(head.indexOf("#") + 1);
    const lines = new Set<string>();
    for (const profile of this.#set.profiles) {
      for (const message of profile.messages) {
        if (message.name === plain) for (const line of message.lines) lines.add(`${head}.${line.name}`);
      }
    }
    // A wrong message is nearest to the right one with the same parameter behind it.
    return lines.size > 0 ? [...lines] : [...this.#declaring].map((id) => id + name.slice(head.length));
  }

  #tell(
    kind: string,
    name: string,
    known: () => Iterable<string>,
    path: YamlPath,
    onlyNear: boolean,
    at: "key" | "value" = "value",
  ): void {
    this.reporter.unresolved(kind, name, known, this.#set.words.located.spanOf(path, at), onlyNear);
  }
}
