import type { ChoiceLine, ParameterLine, ResolvedCondition } from "../../model/set/message.ts";
import type { CaseDuty } from "../../model/set/duty.ts";
import { findDuty } from "../../model/set/find-duty.ts";
import type { Profile, ResolvedReplacement } from "../../model/set/profile.ts";

/** The statements of a line that can yield one by one. */
export type SchemaAspect = "presence" | "values" | "scheme" | "type";

/** What a profile takes away from the lines that it inherits, and what its lines say in single situations. */
export class LineStatements {
  readonly #replacements = new Map<string, ResolvedReplacement[]>();
  readonly #profiles: ReadonlyMap<string, Profile>;

  constructor(profile: Profile) {
    // What another document that this one narrows takes away stays away.
    for (const one of [profile, ...profile.lineage].flatMap((each) => each.replaces)) {
      const known = this.#replacements.get(idOf(one));
      if (known === undefined) this.#replacements.set(idOf(one), [one]);
      else known.push(one);
    }
    this.#profiles = new Map(
      [...profile.lineage]
        .reverse()
        .concat(profile)
        .map((one) => [one.id, one]),
    );
  }

  /** Conditions under which a statement of a line yields; `undefined` among them: always. */
  yieldsOf(line: ParameterLine, aspect: SchemaAspect): readonly (ResolvedCondition | undefined)[] {
    return this.replacementsOf(line)
      .filter(({ written }) => written.of === undefined || written.of === aspect)
      .map((one) => one.when);
  }

  /** Conditions under which a choice yields. */
  yieldsOfChoice(choice: ChoiceLine): readonly (ResolvedCondition | undefined)[] {
    const found = [...(this.#replacements.get(choice.id) ?? []), ...(this.#replacements.get(choice.message.id) ?? [])];
    return found.filter(({ written }) => written.of === undefined).map((one) => one.when);
  }

  /** What replaces statements of a line: of the line itself, or of its message as a whole. */
  replacementsOf(line: ParameterLine): readonly ResolvedReplacement[] {
    return [...(this.#replacements.get(line.id) ?? []), ...(this.#replacements.get(line.owner.id) ?? [])];
  }

  /** The cases of a line with their conditions looked up. */
  casesOf(line: ParameterLine): readonly CaseDuty[] {
    const profile = this.#profiles.get(line.profile);
    return (line.written.cases ?? []).flatMap((_, index) => {
      const duty = profile && findDuty(profile, `${line.anchor}.case-${index + 1}`);
      return duty?.kind === "case" && duty.line === line ? [duty] : [];
    });
  }
}

function idOf({ target }: ResolvedReplacement): string {
  return "id" in target ? target.id : "";
}
