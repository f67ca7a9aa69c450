import type { Outcome } from "../findings/finding.ts";
import type { Located } from "../manifest/located.ts";
import type { Vocabulary } from "../manifest/vocabulary-types.ts";
import type { Words } from "./profile-set.ts";
import { Reporter } from "./reporter.ts";

/** The vocabulary with its words by id, and what is wrong inside it. */
export function resolveVocabulary(located: Located<Vocabulary>): Outcome<Words> {
  const vocabulary = located.value;
  const reporter = new Reporter([]);
  const byId = <Entry extends { readonly id: string }>(kind: string, key: string, entries: readonly Entry[] = []) => {
    const found = new Map<string, Entry>();
    entries.forEach((entry, index) => {
      if (!found.has(entry.id)) {
        found.set(entry.id, entry);
        return;
      }
      const first = entries.findIndex((other) => other.id === entry.id);
      reporter.duplicate(
        kind,
        entry.id,
        located.spanOf([key, index, "id"], "value"),
        located.spanOf([key, first, "id"], "value"),
      );
    });
    return found;
  };
  const words: Words = {
    located,
    vocabulary,
    roles: byId("role", "roles", vocabulary.roles),
    objectives: byId("objective", "objectives", vocabulary.objectives),
    mechanisms: byId("mechanism", "mechanisms", vocabulary.mechanisms),
    actions: byId("action", "actions", vocabulary.actions),
    relations: byId("relation", "relations", vocabulary.relations),
    places: new Map((vocabulary.places ?? []).map((word) => [word.place, word])),
    variables: byId("variable", "variables", vocabulary.variables),
    threats: byId("threat", "threats", vocabulary.threats),
    notTested: byId("reason", "not-tested", vocabulary["not-tested"]),
    references: byId("reference", "references", vocabulary.references),
  };
  const layers = byId("layer", "layers", vocabulary.layers);
  const need = (
    kind: string,
    id: string | undefined,
    known: ReadonlyMap<string, unknown>,
    path: readonly (string | number)[],
  ) => {
    if (id !== undefined && !known.has(id)) reporter.unresolved(kind, id, known.keys(), located.spanOf(path, "value"));
  };
  vocabulary.objectives.forEach((objective, index) => {
    need("layer", objective.layer, layers, ["objectives", index, "layer"]);
    need("objective", objective.parent, words.objectives, ["objectives", index, "parent"]);
  });
  vocabulary.threats?.forEach((threat, index) => {
    threat["answered-by"].forEach((id, position) => {
      need("objective", id, words.objectives, ["threats", index, "answered-by", position]);
    });
  });
  vocabulary.relations?.forEach((relation, index) => {
    need("role", relation.own?.role, words.roles, ["relations", index, "own", "role"]);
  });
  vocabulary.mechanisms.forEach((mechanism, index) => {
    need("reference", mechanism.reference, words.references, ["mechanisms", index, "reference"]);
  });
  vocabulary.axioms?.forEach((axiom, index) => {
    [axiom.never].flat().forEach((map) => {
      for (const name of Object.keys(map)) {
        // Parameters may stand in an axiom too; they are known only when the profiles are.
        if (!name.includes(".") || words.variables.has(name))
          need("variable", name, words.variables, ["axioms", index, "never", name]);
      }
    });
  });
  vocabulary["negotiated-choices"]?.forEach((choice, index) => {
    need("role", choice["picked-by"], words.roles, ["negotiated-choices", index, "picked-by"]);
  });
  return { value: words, findings: reporter.findings };
}
