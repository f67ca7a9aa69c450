import type { Outcome } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { reportUnknownRule } from "../../findings/report-unknown-rule.ts";
import { isRuleId } from "../../findings/rule-table.ts";
import type { Located } from "../../manifest/located.ts";
import type { Objective, Vocabulary } from "../../manifest/vocabulary-types.ts";
import { domainOfVariable } from "../set/domain.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Words } from "../set/profile-set.ts";
import { Reporter } from "./reporter.ts";
import { mapsOf } from "./resolve-condition.ts";
import { parseSource } from "./sources.ts";

/** The vocabulary with its words by id, and what is wrong inside it. */
export function resolveVocabulary(located: Located<Vocabulary>): Outcome<Words> {
  const { value: vocabulary } = located;
  const resolver = new VocabularyResolver(located);
  const roles = resolver.index("role", ["roles"], vocabulary.roles, (one) => one.id);
  const layers = resolver.index("layer", ["layers"], vocabulary.layers, (one) => one.id);
  const objectives = resolver.index("objective", ["objectives"], vocabulary.objectives, (one) => one.id);
  const words: Words = {
    located,
    vocabulary,
    roles,
    layers,
    objectives: resolver.withoutCircles(objectives),
    mechanisms: resolver.index("mechanism", ["mechanisms"], vocabulary.mechanisms, (one) => one.id),
    actions: resolver.index("action", ["actions"], vocabulary.actions, (one) => one.id),
    relations: resolver.index("relation", ["relations"], vocabulary.relations, (one) => one.id),
    places: resolver.index("place", ["places"], vocabulary.places, (one) => one.place, "place"),
    variables: resolver.index("variable", ["variables"], vocabulary.variables, (one) => one.id),
    threats: resolver.index("threat", ["threats"], vocabulary.threats, (one) => one.id),
    notTested: resolver.index("reason", ["not-tested"], vocabulary["not-tested"], (one) => one.id),
    references: resolver.index("reference", ["references"], vocabulary.references, (one) => one.id),
  };
  resolver.check(words);
  return { value: words, findings: resolver.reporter.findings };
}

class VocabularyResolver {
  readonly reporter = new Reporter([]);
  readonly #located: Located<Vocabulary>;

  constructor(located: Located<Vocabulary>) {
    this.#located = located;
  }

  /** Entries by id; a second one of the same id is told. */
  index<Entry, Id extends string>(
    kind: string,
    path: YamlPath,
    entries: readonly Entry[] | undefined,
    idOf: (entry: Entry) => Id,
    key = "id",
  ): ReadonlyMap<Id, Entry> {
    const found = new Map<Id, Entry>();
    const positions = new Map<Id, number>();
    entries?.forEach((entry, index) => {
      const id = idOf(entry);
      const first = positions.get(id);
      if (first === undefined) {
        found.set(id, entry);
        positions.set(id, index);
      } else this.reporter.duplicate(kind, id, this.#span([...path, index, key]), this.#span([...path, first, key]));
    });
    return found;
  }

  /** Objectives of which none is a part of itself: the link that closes a circle is told and cut. */
  withoutCircles(objectives: ReadonlyMap<string, Objective>): ReadonlyMap<string, Objective> {
    const found = new Map(objectives);
    const done = new Set<string>();
    for (const start of objectives.keys()) {
      const trail = new Set<string>();
      let objective = found.get(start);
      while (objective?.parent !== undefined && !done.has(objective.id)) {
        const { id, parent } = objective;
        trail.add(id);
        if (trail.has(parent)) {
          found.set(id, withoutParent(objective));
          this.#circle(id, parent, [...trail]);
          break;
        }
        objective = found.get(parent);
      }
      for (const id of trail) done.add(id);
    }
    return found;
  }

  #circle(id: string, parent: string, trail: readonly string[]): void {
    const index = this.#located.value.objectives.findIndex((objective) => objective.id === id);
    const circle = trail.slice(trail.indexOf(parent));
    const shown = circle.length > 6 ? [...circle.slice(0, 5), `${circle.length - 5} more`] : circle;
    const path = shown.map((one) => `\`${one}\``).join(", ");
    const options = {
      span: this.#span(["objectives", index, "parent"]),
      key: `parent ${[...circle].sort().join(" ")}`,
    };
    this.reporter.add(report("ref/unresolved", "cycle", { field: "parent", profile: parent, path }, options));
  }

  /** References from word to word. */
  check(words: Words): void {
    const { vocabulary } = words;
    vocabulary.objectives.forEach((objective, index) => {
      this.#need("layer", objective.layer, words.layers, ["objectives", index, "layer"]);
      this.#need("objective", objective.parent, words.objectives, ["objectives", index, "parent"]);
    });
    vocabulary.threats?.forEach((threat, index) => {
      threat["answered-by"].forEach((id, position) => {
        this.#need("objective", id, words.objectives, ["threats", index, "answered-by", position]);
      });
    });
    vocabulary.relations?.forEach((relation, index) => {
      this.#need("role", relation.own?.role, words.roles, ["relations", index, "own", "role"]);
      this.#need("role", relation.identifies, words.roles, ["relations", index, "identifies"]);
      relation["stands-for"]?.forEach((id, position) => {
        this.#need("relation", id, words.relations, ["relations", index, "stands-for", position]);
      });
    });
    vocabulary.mechanisms.forEach((mechanism, index) => {
      this.#need("reference", mechanism.reference, words.references, ["mechanisms", index, "reference"]);
    });
    vocabulary.variables?.forEach((variable, index) => {
      this.index("value", ["variables", index, "values"], variable.values, (one) => String(one.value), "value");
    });
    vocabulary["request-models"]?.forEach((model, index) => {
      model.members.forEach((member, position) => {
        const path = ["request-models", index, "members", position, "variable"];
        this.#need("variable", member.variable, words.variables, path);
      });
      this.index("check", ["request-models", index, "checks"], model.checks, (one) => one.id);
    });
    this.index("principle", ["principles"], vocabulary.principles, (one) => one.id);
    this.#checkPrinciples(words);
    this.index("prefix", ["identifier-prefixes"], vocabulary["identifier-prefixes"], (one) => one.prefix, "prefix");
    vocabulary["identifier-prefixes"]?.forEach(({ source }, index) => {
      this.#checkSource(source, ["identifier-prefixes", index, "source"], words);
    });
    this.index("request model", ["request-models"], vocabulary["request-models"], (one) => one.id);
    this.#checkAxioms(words);
    this.#checkNegotiatedChoices(words);
  }

  #checkPrinciples(words: Words): void {
    const { vocabulary } = words;
    vocabulary.principles?.forEach((principle, index) => {
      const path = ["principles", index];
      principle.rules?.forEach((rule, position) => {
        if (!isRuleId(rule)) this.reporter.add(reportUnknownRule(rule, this.#span([...path, "rules", position])));
      });
      this.#checkSource(principle.source, [...path, "source"], words);
    });
  }

  #checkSource(source: string | undefined, path: YamlPath, { references }: Words): void {
    for (const citation of parseSource(source ?? "", references)) {
      if (citation.kind === "found") continue;
      this.reporter.unresolved("document", citation.text, () => references.keys(), this.#span(path));
    }
  }

  /** Parameters may stand in an axiom too; they are known only when the profiles are. */
  #checkAxioms({ vocabulary, variables }: Words): void {
    vocabulary.axioms?.forEach((axiom, index) => {
      for (const { map, path } of mapsOf(axiom.never, ["axioms", index, "never"])) {
        for (const [name, value] of Object.entries(map)) {
          const variable = variables.get(name);
          if (variable === undefined) {
            const mayBeParameter = /[.#]/.test(name);
            const span = this.#span([...path, name], "key");
            if (!mayBeParameter) this.reporter.unresolved("variable", name, () => variables.keys(), span);
            continue;
          }
          const domain = domainOfVariable(variable);
          const wrong = [value].flat().find((one) => !domain.has(one));
          if (wrong === undefined) continue;
          this.reporter.unresolved(`value of ${name}`, String(wrong), () => domain.words, this.#span([...path, name]));
        }
      }
    });
  }

  #checkNegotiatedChoices(words: Words): void {
    const choices = words.vocabulary["negotiated-choices"];
    this.index("negotiated choice", ["negotiated-choices"], choices, (one) => one.id);
    choices?.forEach((choice, index) => {
      const path = ["negotiated-choices", index];
      this.#need("role", choice["picked-by"], words.roles, [...path, "picked-by"]);
      this.index("value", [...path, "values"], choice.values, (one) => one.id);
      choice.advertised?.forEach((place, position) => {
        this.#need("role", place.by, words.roles, [...path, "advertised", position, "by"]);
      });
    });
  }

  #need(kind: string, id: string | undefined, known: ReadonlyMap<string, unknown>, path: YamlPath): void {
    if (id === undefined || known.has(id)) return;
    this.reporter.unresolved(kind, id, () => known.keys(), this.#span(path));
  }

  #span(path: YamlPath, at: "key" | "value" = "value") {
    return this.#located.spanOf(path, at);
  }
}

function withoutParent(objective: Objective): Objective {
  const copy: { -readonly [Key in keyof Objective]: Objective[Key] } = { ...objective };
  delete copy.parent;
  return copy;
}
