import type { Level, Maturity, Place, Word } from "../../manifest/types.ts";
import type { ResolvedCondition } from "../../model/set/message.ts";
import type { Duty } from "../../model/set/duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { clausesOf } from "../../language/clauses.ts";
import type { Fragments } from "../../language/fragment.ts";
import { sentenceOf } from "../../language/sentence-of.ts";
import { shortForm } from "../../language/short-form.ts";
import { Speaker } from "../../language/speaker.ts";
import { addressOf, fragmentOf, joinAddress } from "../address.ts";
import { inlineOf } from "../markdown/inline.ts";
import { stringifySentence } from "../markdown/stringify.ts";
import { subjectOf } from "./duty-subject.ts";
import { FlowSteps } from "./flow-steps.ts";

/** One duty as data. `schemas/requirements.schema.json` says what each key means. */
export interface RequirementRecord {
  readonly id: string;
  readonly profile: string;
  readonly anchor: string;
  readonly address: string;
  readonly role: string;
  readonly term: string;
  readonly level: Level;
  readonly word?: Word;
  readonly text: string;
  readonly markdown: string;
  readonly short: string;
  readonly kind: Duty["kind"];
  readonly action: string;
  readonly objects: readonly string[];
  readonly message?: string;
  readonly proof?: string;
  readonly parameter?: string;
  readonly place?: Place;
  readonly component?: string;
  readonly when?: string;
  readonly unless?: string;
  readonly step?: string;
  readonly error?: ErrorRecord;
  readonly sources: readonly SourceRecord[];
  readonly checks: readonly string[];
  readonly notTested?: NotTestedRecord;
  readonly because?: string;
  readonly derived?: string;
  readonly unverified?: string;
  readonly serves: readonly string[];
}

/** The error that follows when a duty is not met. */
export interface ErrorRecord {
  readonly id: string;
  readonly status?: number;
  readonly code?: string | number;
}

/** Where a duty comes from. */
export interface SourceRecord {
  readonly text: string;
  readonly document: string;
  readonly section?: string;
  readonly title?: string;
  readonly url?: string;
}

/** Why no check shows that a duty is met. */
export interface NotTestedRecord {
  readonly reason: string;
  readonly means?: string;
  readonly note?: string;
}

/** The profile that duties belong to. */
export interface ProfileRecord {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly maturity: Maturity;
}

/** A profile, as far as its duties need it. */
export function profileRecord({ id, title, version, maturity }: Profile): ProfileRecord {
  return { id, title, version, maturity };
}

/** The duties of a profile as data, in the order of its document: what `data/<id>.json` lists. */
export function requirementRecords(profile: Profile, set: ProfileSet): readonly RequirementRecord[] {
  const writer = new RecordWriter(profile, set);
  return profile.duties.map((duty) => writer.record(duty));
}

class RecordWriter {
  readonly #profile: Profile;
  readonly #set: ProfileSet;
  readonly #speaker: Speaker;
  readonly #steps: FlowSteps;

  constructor(profile: Profile, set: ProfileSet) {
    this.#profile = profile;
    this.#set = set;
    this.#speaker = new Speaker(profile, set.words);
    this.#steps = new FlowSteps(profile);
  }

  record(duty: Duty): RequirementRecord {
    const { evidence } = duty;
    const subject = subjectOf(duty);
    const { message, proof, line, component } = subject;
    const sentence = sentenceOf(duty, this.#speaker);
    return {
      id: duty.id,
      profile: duty.profile,
      anchor: fragmentOf(duty.anchor),
      address: this.#address(duty),
      role: duty.role,
      term: this.#speaker.role(duty.role),
      level: duty.level,
      ...given("word", duty.word),
      text: wordsOf(sentence),
      markdown: this.#markdown(sentence),
      short: shortForm(duty),
      kind: duty.kind,
      action: subject.action,
      objects: subject.objects,
      ...given("message", message?.id),
      ...given("proof", proof?.id),
      ...given("parameter", line?.name),
      ...given("place", line?.place),
      ...given("component", component),
      ...given("when", this.#condition(duty.when, "when")),
      ...given("unless", this.#condition(duty.unless, "unless")),
      ...given("step", this.#steps.stepOf(duty, subject)),
      ...given("error", errorRecord(duty)),
      sources: sourceRecords(duty),
      checks: evidence.checks,
      ...given("notTested", this.#notTested(duty)),
      ...given("because", duty.kind === "requirement" ? this.#authored(duty.written.because) : undefined),
      ...given("derived", this.#authored(evidence.derived)),
      ...given("unverified", this.#authored(evidence.unverified)),
      serves: evidence.serves,
    };
  }

  /** On the site where its address is known, else from the folder of the data to the page beside it. */
  #address({ id }: Duty): string {
    const address = addressOf(id, "", this.#set) ?? { page: "" };
    const site = this.#set.configuration.site?.address;
    if (site === undefined) return joinAddress(address, "", "../", ".md");
    return joinAddress(address, "", `${site.replace(/\/+$/, "")}/`, ".html");
  }

  /** Code and levels are marked; there are no links. */
  #markdown(sentence: Fragments): string {
    const iso = this.#profile.manifest.keywords === "iso";
    return stringifySentence(inlineOf(sentence, { plain: true, iso }));
  }

  #condition(condition: ResolvedCondition | undefined, word: "when" | "unless"): string | undefined {
    return condition === undefined ? undefined : wordsOf(clausesOf(condition, this.#speaker, word));
  }

  #authored(text: string | undefined): string | undefined {
    return text === undefined ? undefined : wordsOf(this.#speaker.sentences(text.trim()));
  }

  #notTested({ evidence: { notTested } }: Duty): NotTestedRecord | undefined {
    if (notTested === undefined) return undefined;
    const means = this.#set.words.notTested.get(notTested.reason)?.means;
    return {
      reason: notTested.reason,
      ...given("means", this.#authored(means)),
      ...given("note", this.#authored(notTested.note)),
    };
  }
}

/** Words without any marks: code reads as it is. */
export function wordsOf(fragments: Fragments): string {
  return fragments
    .map((fragment) => (fragment.kind === "reference" ? wordsOf(fragment.label) : fragment.value))
    .join("");
}

function errorRecord({ error }: Duty): ErrorRecord | undefined {
  if (error === undefined) return undefined;
  const { id, status, code } = error.error;
  return { id, ...given("status", status), ...given("code", code) };
}

function sourceRecords({ evidence }: Duty): readonly SourceRecord[] {
  return evidence.sources.map(({ text, reference, section, title }) => ({
    text,
    document: reference.id,
    ...given("section", section),
    ...given("title", title),
    ...given("url", reference.url),
  }));
}

/** A key with its value, or no key at all. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [One in Key]?: Value } {
  // A computed key of a literal type is typed as any string; the name is the only key there is.
  return value === undefined ? {} : ({ [key]: value } as { readonly [One in Key]?: Value });
}
