import type { Certainty, Finding, Related, Severity } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { fillMessage, type HoleOf, type HoleValue } from "./message-template.ts";
import type { RuleEntry } from "./rule-entry.ts";
import { ruleEntry, type RuleId, type RuleTable } from "./rule-table.ts";
import type { Span } from "../text/source-file.ts";

/** The names of a rule's messages. */
export type MessageOf<Rule extends RuleId> = keyof RuleTable[Rule]["messages"] & string;

/** The template of one message, with its literal text. */
type TemplateOf<Rule extends RuleId, Message extends MessageOf<Rule>> = RuleTable[Rule]["messages"][Message];

type HolesOf<Template> = Template extends {
  readonly text: infer Text extends string;
  readonly help: infer Help extends string;
}
  ? HoleOf<Text> | HoleOf<Help>
  : never;

/** What must be filled into a message: every hole of its text and of its help, and nothing else. */
export type ParamsOf<Rule extends RuleId, Message extends MessageOf<Rule>> = [
  HolesOf<TemplateOf<Rule, Message>>,
] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Hole in HolesOf<TemplateOf<Rule, Message>>]: HoleValue };

/** Where a finding stands, and what the rule knows about it beyond its message. */
export interface ReportOptions {
  readonly span: Span;
  readonly related?: readonly Related[];
  /** Ids of the profiles concerned. */
  readonly profiles?: readonly string[];
  /**
   * What the finding is about by meaning, so that it stays the same finding when lines move or words change.
   * Without it the parameters of the message are taken. Never a line number or an offset.
   */
  readonly key?: string;
  /** `proved` unless the rule is a heuristic. */
  readonly certainty?: Certainty;
  /** Where one finding of a rule weighs less than the others; the table's severity otherwise. */
  readonly severity?: Severity;
  /** The section of a standard, where it depends on what was found; the table's otherwise. */
  readonly reference?: string;
}

/**
 * Makes a finding; nothing else does. A wrong rule id, a wrong message name and a missing or additional parameter do
 * not compile.
 */
export function report<Rule extends RuleId, Message extends MessageOf<Rule>>(
  rule: Rule,
  message: Message,
  params: ParamsOf<Rule, Message>,
  options: ReportOptions,
): Finding {
  const entry: RuleEntry = ruleEntry(rule);
  const template = entry.messages[message];
  if (template === undefined) throw new Error(`rule ${rule} has no message "${message}"`);
  // The holes of both texts are the keys of `params` by its type; the index signature only forgets their names.
  const values = params as Readonly<Record<string, HoleValue>>;
  const profiles = options.profiles ?? [];
  const reference = options.reference ?? entry.reference;
  return {
    rule,
    severity: options.severity ?? entry.severity,
    message: fillMessage(template.text, values),
    help: fillMessage(template.help, values),
    span: options.span,
    related: options.related ?? [],
    profiles,
    certainty: options.certainty ?? (entry.heuristic === true ? "possible" : "proved"),
    ...(reference === undefined ? {} : { reference }),
    fingerprint: fingerprintOf(rule, profiles, options.key ?? defaultKey(message, values)),
    status: "open",
  };
}

/** The message and its parameters, in the order of their names. */
function defaultKey(message: string, values: Readonly<Record<string, HoleValue>>): string {
  const names = Object.keys(values).sort();
  return JSON.stringify([message, ...names.map((name) => [name, values[name]])]);
}
