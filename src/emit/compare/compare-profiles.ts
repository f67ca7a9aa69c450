import type { CaseDuty, CheckDuty, Duty, RequirementDuty } from "../../model/set/duty.ts";
import type { ChoiceLine, Message, ParameterLine, Proof } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { slotOf } from "../../analysis/facts/slot.ts";
import { presenceCell, valueCell } from "../../language/table-cells.ts";
import { sentenceOf } from "../../language/sentence-of.ts";
import { shownName } from "../../language/shown-name.ts";
import { Speaker } from "../../language/speaker.ts";
import { wordsOf } from "../data/requirement-record.ts";
import { alignMessages, alignProofs, type Aligned } from "./align-messages.ts";
import { ConditionMeaning } from "./condition-meaning.ts";
import { lineMeaning, setText } from "./line-meaning.ts";
import { proofFacts } from "./proof-facts.ts";
import { messageChain } from "../../model/set/find-line.ts";

/** What rows are about, in the order in which they are shown. */
export const rowKinds = [
  "problem",
  "status",
  "flow",
  "message",
  "parameter",
  "proof",
  "option",
  "error",
  "duty",
] as const;

/** What a row is about. */
export type RowKind = (typeof rowKinds)[number];

/** What one subject says in a row. */
export interface ComparedCell {
  /** In words, for readers. */
  readonly text: string;
  /** Permanent ids of what says it. */
  readonly ids: readonly string[];
  /** The manifest marks it as not verified. */
  readonly isUnverified: boolean;
}

/** One thing, and what each subject says of it; nothing for a subject that says nothing. */
export interface ComparedRow {
  readonly kind: RowKind;
  /** What the row is about, in words. */
  readonly key: string;
  /**
   * `same`: all say the same. `agree`: several do, and the others say nothing. `differs`: not all that speak of it say the
   * same. `only`: one alone speaks of it.
   */
  readonly verdict: "same" | "agree" | "differs" | "only";
  /** One for each subject. */
  readonly cells: readonly (ComparedCell | undefined)[];
}

/** Profiles, drafts, editions or other documents side by side. */
export interface Comparison {
  /** What is compared, in the order of the cells. */
  readonly subjects: readonly Profile[];
  readonly rows: readonly ComparedRow[];
}

/** A cell with what decides whether two of them say the same. */
interface Said extends ComparedCell {
  readonly meaning: string;
}

/**
 * Lays documents side by side, row by row in the order of the first that has each. Silence is silence: a document that
 * says nothing of a thing does not forbid it. Nothing is ranked.
 */
export function compareProfiles(subjects: readonly Profile[], set: ProfileSet): Comparison {
  return { subjects, rows: new Comparer(subjects, set).rows() };
}

class Comparer {
  readonly #subjects: readonly Profile[];
  readonly #set: ProfileSet;
  readonly #speakers: readonly Speaker[];
  readonly #messages: readonly Aligned<Message>[];
  readonly #proofs: readonly Aligned<Proof>[];
  readonly #conditions: ConditionMeaning;
  /** Duties to refuse what breaks a line. */
  readonly #checkedBy = new Map<ParameterLine, CheckDuty[]>();
  /** Duties on the value of a line in one situation. */
  readonly #casesOf = new Map<ParameterLine, CaseDuty[]>();
  /** The shared name of a message of a subject, by its id. */
  readonly #names = new Map<string, string>();

  constructor(subjects: readonly Profile[], set: ProfileSet) {
    this.#subjects = subjects;
    this.#set = set;
    this.#speakers = subjects.map((profile) => new Speaker(profile, set.words));
    this.#messages = alignMessages(subjects);
    this.#proofs = alignProofs(subjects, this.#messages);
    for (const { name, members } of this.#messages) for (const one of members.values()) this.#names.set(one.id, name);
    for (const { name, members } of this.#proofs) for (const one of members.values()) this.#names.set(one.id, name);
    this.#conditions = new ConditionMeaning(set, this.#names);
    for (const duty of new Set(subjects.flatMap((one) => [one, ...one.lineage]).flatMap(({ duties }) => duties))) {
      if (duty.kind === "check") this.#checkedBy.set(duty.line, [...(this.#checkedBy.get(duty.line) ?? []), duty]);
      if (duty.kind === "case") this.#casesOf.set(duty.line, [...(this.#casesOf.get(duty.line) ?? []), duty]);
    }
  }

  rows(): readonly ComparedRow[] {
    return [
      ...this.#collect("problem", (profile) => this.#problems(profile)),
      ...this.#collect("status", (profile) => status(profile)),
      ...this.#collect("flow", (profile, subject) => this.#flow(profile, subject)),
      ...this.#messages.flatMap((message) => this.#message(message)),
      ...this.#proofs.flatMap((proof) => this.#proof(proof)),
      ...this.#collect("option", (profile) => options(profile)),
      ...this.#collect("error", (profile) => errors(profile)),
      ...this.#collect("duty", (profile, subject) => this.#duties(profile, subject)),
    ];
  }

  /** Rows from what each subject says, by key. */
  #collect(
    kind: RowKind,
    said: (profile: Profile, subject: number) => Iterable<readonly [string, Said]>,
  ): readonly ComparedRow[] {
    const byKey = new Map<string, (Said | undefined)[]>();
    this.#subjects.forEach((profile, subject) => {
      for (const [key, cell] of said(profile, subject)) {
        const cells = byKey.get(key) ?? this.#subjects.map(() => undefined);
        byKey.set(key, cells);
        cells[subject] ??= cell;
      }
    });
    return [...byKey].map(([key, cells]) => rowOf(kind, key, cells));
  }

  *#problems({ id, manifest }: Profile): Generator<readonly [string, Said]> {
    for (const { objective, mechanism } of manifest.solves) {
      const title = this.#set.words.objectives.get(objective)?.title ?? objective;
      const how = this.#set.words.mechanisms.get(mechanism)?.title ?? mechanism;
      yield [title, { text: `by ${how}`, meaning: mechanism, ids: [id], isUnverified: false }];
    }
  }

  *#flow(profile: Profile, subject: number): Generator<readonly [string, Said]> {
    const speaker = this.#speakers[subject];
    for (const { written, message, when } of profile.steps) {
      const key = message === undefined ? (written.does ?? written.id) : this.#nameOf(message);
      const parts = [`from ${written.from} to ${written.to}`, ...(written.optional === true ? ["optional"] : [])];
      const condition = this.#conditions.of(when, profile);
      const text = when === undefined || speaker === undefined ? parts : [...parts, condition.words(speaker)];
      const id = `${profile.id}#${written.id}`;
      yield [
        plain(key, speaker),
        { text: text.join(", "), meaning: JSON.stringify([parts, condition.meaning]), ids: [id], isUnverified: false },
      ];
    }
  }

  #message({ name, members }: Aligned<Message>): readonly ComparedRow[] {
    const own = this.#row("message", name, members, (message) => {
      const text = `${message.form}, from ${message.from} to ${message.to.join(", ")}${message.unknown === undefined ? "" : `, unknown members: ${message.unknown}`}`;
      return { text, meaning: text, ids: [message.id], isUnverified: message.evidence.unverified !== undefined };
    });
    const lines = new Map(
      [...members].map(([subject, message]) => [
        subject,
        message.allLines.filter(({ profile }) => this.#isOwn(profile)),
      ]),
    );
    return [own, ...this.#lines(name, lines), ...this.#choices(name, members)];
  }

  /** Choices between parameters of aligned messages, by what they choose from. */
  #choices(owner: string, members: ReadonlyMap<number, Message>): readonly ComparedRow[] {
    const byNames = new Map<string, Map<number, ChoiceLine>>();
    for (const [subject, message] of members) {
      for (const choice of messageChain(message).flatMap(({ choices }) => choices)) {
        if (!this.#isOwn(choice.message.profile)) continue;
        const names = choice.of.map(shownName).sort().join(", ");
        const found = byNames.get(names) ?? new Map<number, ChoiceLine>();
        byNames.set(names, found);
        if (!found.has(subject)) found.set(subject, choice);
      }
    }
    return [...byNames].map(([names, found]) => {
      return this.#row("parameter", `${owner}: choice of ${names}`, found, (one, subject) =>
        this.#choiceCell(one, subject),
      );
    });
  }

  #choiceCell({ id, written, when, evidence }: ChoiceLine, subject: number): Said {
    const [speaker, profile] = [this.#speakers[subject], this.#subjects[subject]];
    const says = [written.kind.replaceAll("-", " "), written.presence ?? "required"];
    const condition = profile === undefined ? undefined : this.#conditions.of(when, profile);
    const words = condition === undefined || speaker === undefined ? "" : condition.words(speaker);
    return {
      text: [...says, words].filter((part) => part !== "").join(", "),
      meaning: JSON.stringify([says, condition?.meaning]),
      ids: [id],
      isUnverified: evidence.unverified !== undefined,
    };
  }

  /** What the base says is no word of the document that builds on it. */
  #isOwn(profile: string): boolean {
    return this.#set.profilesById.get(profile)?.placement !== "base" || this.#subjects.some(({ id }) => id === profile);
  }

  #proof({ name, members }: Aligned<Proof>): readonly ComparedRow[] {
    const rows = proofFacts.flatMap(([fact, of]) => {
      const said = new Map([...members].filter(([, proof]) => (of(proof) ?? "") !== ""));
      if (said.size === 0) return [];
      return [
        this.#row("proof", `${name}: ${fact}`, said, (proof) => {
          const text = of(proof) ?? "";
          return { text, meaning: text, ids: [proof.id], isUnverified: proof.evidence.unverified !== undefined };
        }),
      ];
    });
    return [...rows, ...this.#lines(name, new Map([...members].map(([subject, proof]) => [subject, proof.lines])))];
  }

  /** Parameters of aligned owners, by their position on the wire. */
  #lines(owner: string, members: ReadonlyMap<number, readonly ParameterLine[]>): readonly ComparedRow[] {
    const bySlot = new Map<string, Map<number, ParameterLine[]>>();
    for (const [subject, lines] of members) {
      for (const line of lines) {
        const slot = bySlot.get(slotOf(line)) ?? new Map<number, ParameterLine[]>();
        bySlot.set(slotOf(line), slot);
        slot.set(subject, [...(slot.get(subject) ?? []), line]);
      }
    }
    return [...bySlot.values()].map((slot) => {
      const [first] = [...slot.values()][0] ?? [];
      const name =
        first === undefined
          ? ""
          : `${owner}: ${shownName(first)} (${this.#set.words.places.get(first.place)?.noun ?? first.place})`;
      return this.#row("parameter", name, slot, (lines, subject) => this.#lineCell(lines, subject));
    });
  }

  #lineCell(lines: readonly ParameterLine[], subject: number): Said {
    const speaker = this.#speakers[subject];
    const profile = this.#subjects[subject];
    const own = mostSpecific(lines);
    const texts = own.map((line) => {
      if (speaker === undefined) return line.id;
      const value = wordsOf(valueCell(line, speaker));
      const checks = this.#checkedBy.get(line) ?? [];
      const checked = checks.length === 0 ? "" : `checked by ${checks.map(({ role }) => role).join(", ")}`;
      return [wordsOf(presenceCell(line, speaker)), value, checked].filter((part) => part !== "").join("; ");
    });
    const meaning = own.map((line) => {
      const duties = { checks: this.#checkedBy.get(line) ?? [], cases: this.#casesOf.get(line) ?? [] };
      return profile === undefined ? line.id : lineMeaning(line, duties, profile, this.#conditions);
    });
    return {
      text: texts.join(" / "),
      meaning: JSON.stringify(meaning),
      ids: own.flatMap((line) => [line.id, ...(this.#checkedBy.get(line) ?? []).map(({ id }) => id)]),
      isUnverified: own.some(({ evidence }) => evidence.unverified !== undefined),
    };
  }

  *#duties(profile: Profile, subject: number): Generator<readonly [string, Said]> {
    const speaker = this.#speakers[subject];
    if (speaker === undefined) return;
    for (const owner of [profile, ...profile.lineage.filter(({ placement }) => placement !== "base")]) {
      for (const duty of owner.duties) {
        if (duty.kind !== "requirement") continue;
        const [key, what] = this.#dutyKey(duty);
        const { written, when, unless, level } = duty;
        const meaning = [
          level,
          what,
          setText(written.values),
          written.choose,
          written.range,
          duty.related === undefined ? written.equals : this.#conditions.nameOf(duty.related),
          duty.to === undefined ? undefined : this.#conditions.nameOf(duty.to),
          this.#conditions.of(when, owner).meaning,
          this.#conditions.of(unless, owner).meaning,
        ];
        yield [
          key,
          {
            text: wordsOf(sentenceOf(duty, speaker)),
            meaning: JSON.stringify(meaning),
            ids: [duty.id],
            isUnverified: isUnverified(duty),
          },
        ];
      }
    }
  }

  /** Who does what to what: duties of several subjects meet by it. What is said in words only meets the same words. */
  #dutyKey(duty: RequirementDuty): readonly [key: string, what: string] {
    const objects = duty.objects.map((object) => this.#conditions.nameOf(object)).join(", ");
    if (duty.action.means !== "other") {
      const more = duty.during === undefined ? "" : ` during ${this.#conditions.nameOf(duty.during)}`;
      return [`${duty.role}: ${duty.action.id} ${objects}${more}`, ""];
    }
    const phrase = (duty.written.phrase ?? "").replace(/\s+/g, " ").trim();
    return [`${duty.role}: ${phrase.replace(/[{}]/g, "")}`, phrase];
  }

  #row<Item>(
    kind: RowKind,
    key: string,
    members: ReadonlyMap<number, Item>,
    cellOf: (item: Item, subject: number) => Said,
  ): ComparedRow {
    const cells = this.#subjects.map((_, subject) => {
      const item = members.get(subject);
      return item === undefined ? undefined : cellOf(item, subject);
    });
    return rowOf(kind, key, cells);
  }

  #nameOf(message: Message): string {
    return this.#names.get(message.id) ?? message.name;
  }
}

function rowOf(kind: RowKind, key: string, said: readonly (Said | undefined)[]): ComparedRow {
  const present = said.filter((cell) => cell !== undefined);
  const isOneVoice = new Set(present.map(({ meaning }) => meaning)).size === 1;
  const verdict = present.length === said.length ? "same" : present.length === 1 ? "only" : "agree";
  const cells = said.map((cell) => {
    return cell === undefined ? undefined : { text: cell.text, ids: cell.ids, isUnverified: cell.isUnverified };
  });
  return { kind, key, verdict: isOneVoice ? verdict : "differs", cells };
}

/** Of a line and those that it adds to, the ones that nothing adds to. */
function mostSpecific(lines: readonly ParameterLine[]): readonly ParameterLine[] {
  return lines.filter((line) => !lines.some((other) => other !== line && inheritsFrom(other, line)));
}

function inheritsFrom(line: ParameterLine, other: ParameterLine): boolean {
  for (let one = line.inherits; one !== undefined; one = one.inherits) if (one === other) return true;
  return false;
}

function isUnverified({ evidence }: Duty): boolean {
  return evidence.unverified !== undefined;
}

function* status({ id, version, maturity, base, profileOf, manifest }: Profile): Generator<readonly [string, Said]> {
  const cell = (text: string): Said => ({ text, meaning: text, ids: [id], isUnverified: false });
  yield ["version", cell(version)];
  yield ["maturity", cell(maturity)];
  if (base !== undefined) yield ["base", cell(`${base.id} ${base.version}`)];
  if (profileOf !== undefined) yield ["profile of", cell(`${profileOf.id} ${profileOf.version}`)];
  if (manifest.identifier !== undefined) yield ["identifier", cell(manifest.identifier)];
}

function* options({ options: own }: Profile): Generator<readonly [string, Said]> {
  for (const { id, option } of own) {
    const text = option.values.map(({ title }) => title).join("; ");
    const meaning = JSON.stringify(option.values.map((value) => value.id).sort());
    yield [option.title, { text, meaning, ids: [id], isUnverified: false }];
  }
}

function* errors({ errors: own }: Profile): Generator<readonly [string, Said]> {
  for (const { id, error } of own) {
    const text = [error.status, error.code].filter((part) => part !== undefined).join(" ") || error.says;
    yield [error.id, { text, meaning: JSON.stringify([error.status, error.code]), ids: [id], isUnverified: false }];
  }
}

/** A text of a manifest with roles as words. */
function plain(text: string, speaker: Speaker | undefined): string {
  return text.replace(/\{([a-z][a-z0-9-]*)\}/g, (_, role: string) => speaker?.role(role) ?? role);
}
