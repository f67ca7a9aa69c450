import { ConditionCompiler } from "../../analysis/conditions/condition-compiler.ts";
import { Space } from "../../analysis/conditions/space.ts";
import { VariableTable } from "../../analysis/conditions/variable-table.ts";
import { Instances } from "../../analysis/facts/instances.ts";
import type { ResolvedCondition, Target } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { clausesOf } from "../../language/clauses.ts";
import type { Speaker } from "../../language/speaker.ts";
import { targetName } from "../../language/target-name.ts";
import { wordsOf } from "../data/requirement-record.ts";

/** A condition as it is compared, and as it is read. */
export interface ComparedCondition {
  /** Equal for conditions that hold in the same situations, whichever way they are written. */
  readonly meaning: string;
  words(speaker: Speaker): string;
}

/**
 * Conditions of several documents by what they mean: their diagrams, with messages by the names that the documents share
 * and situations by their words.
 */
export class ConditionMeaning {
  readonly #compiler: ConditionCompiler;
  readonly #space: Space;
  /** Shared names by the ids of messages and proofs. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #situations: ReadonlyMap<string, string>;

  constructor(set: ProfileSet, names: ReadonlyMap<string, string>) {
    const table = new VariableTable();
    this.#compiler = new ConditionCompiler(table, new Instances(set));
    this.#space = new Space(table, []);
    this.#names = names;
    this.#situations = new Map(
      set.profiles.flatMap(({ id, manifest }) =>
        (manifest.situations ?? []).map((situation) => [`${id}#${situation.id}`, situation.says] as const),
      ),
    );
  }

  of(condition: ResolvedCondition | undefined, profile: Profile): ComparedCondition {
    const diagram = condition === undefined ? "1" : this.#space.diagram(this.#compiler.region(condition, profile.id));
    return {
      meaning: this.#shared(diagram ?? JSON.stringify(condition?.map((box) => box.length))),
      words: (speaker) => (condition === undefined ? "" : wordsOf(clausesOf(condition, speaker, "when"))),
    };
  }

  /** What a duty is about, with shared names in the place of those of one document. */
  nameOf(target: Target): string {
    const owner = target.kind === "parameter" && "owner" in target ? target.owner : undefined;
    if (owner !== undefined && owner.kind !== "settings") {
      const own = targetName(target);
      const shared = this.#names.get(owner.id);
      return shared === undefined ? own : `${shared}${own.slice(owner.name.length)}`;
    }
    if (target.kind === "message" || target.kind === "proof") return this.#names.get(target.id) ?? target.name;
    if (target.kind === "option") return target.option.id;
    return targetName(target);
  }

  /** The diagram without what only one document calls so. */
  #shared(diagram: string): string {
    return diagram.replace(/[a-z][a-z0-9-]*#[A-Za-z0-9_.-]+/g, (id) => {
      const situation = this.#situations.get(id);
      if (situation !== undefined) return situation;
      const owner = /^[^.]+/.exec(id)?.[0] ?? id;
      const shared = this.#names.get(owner);
      return shared === undefined ? id : `${shared}${id.slice(owner.length)}`;
    });
  }
}
