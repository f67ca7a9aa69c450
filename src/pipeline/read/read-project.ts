import type { AcceptedEntry, AcknowledgementEntry, Suppression } from "../../findings/decisions/disposition.ts";
import type { Finding, Outcome } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { isLowering, rulesOf } from "../../findings/severity.ts";
import { reportUnknownRule } from "../../findings/report-unknown-rule.ts";
import { ruleEntry } from "../../findings/rule-table.ts";
import { HostError, type Host } from "../../host/host.ts";
import type { Located } from "../../manifest/located.ts";
import type { AcceptedFindings, Acknowledgements, Configuration, RuleLevels } from "../../manifest/project-types.ts";
import type { Manifest } from "../../manifest/types.ts";
import type { Vocabulary } from "../../manifest/vocabulary-types.ts";
import {
  validateAcceptedFindings,
  validateAcknowledgements,
  validateConfiguration,
  validateManifest,
  validateVocabulary,
} from "../../manifest/validate.ts";
import { placementOf } from "../../findings/placement.ts";
import type { ProfileSet, Words } from "../../model/set/profile-set.ts";
import { resolveProfileSet, type PlacedManifest } from "../../model/resolve/resolve.ts";
import { resolveBundles } from "../../model/resolve/resolve-bundles.ts";
import { resolveVocabulary } from "../../model/resolve/resolve-vocabulary.ts";
import { parseYaml } from "../../syntax/parse-yaml.ts";
import { holdsNothing, readText } from "../../syntax/read-text.ts";
import type { YamlSource } from "../../syntax/yaml-source.ts";
import { startOf, type SourceFile } from "../../text/source-file.ts";
import { checkPaths } from "./check-paths.ts";
import type { ManifestFacts } from "../lint/judge.ts";
import { readSource, type ReadSource, type SourceKind } from "./read-source.ts";
import { defaultConfigurationFile, settingsOf, type Settings } from "./settings.ts";

/** Everything that a run knows after reading: the resolved set as far as it could be made, and what was found so far. */
export interface Project {
  /** The configuration with its defaults; defaults only where it cannot be used. */
  readonly settings: Settings;
  /** Whether the configuration can be used, or there is none; otherwise nothing else was read. */
  readonly configured: boolean;
  /** Missing where the vocabulary cannot be used: no name means anything then. */
  readonly set: ProfileSet | undefined;
  /** What was found while reading, as it was found: neither weighed nor in order. `lintProject` does that. */
  readonly findings: readonly Finding[];
  /** Whether every manifest could be read and has the right shape; otherwise nothing may be written. */
  readonly complete: boolean;
  /** Comments that silence a rule at a node. */
  readonly suppressions: readonly Suppression[];
  /** Findings that stood when the tool was adopted. */
  readonly accepted: readonly AcceptedEntry[];
  /** Findings that the group decided to live with. */
  readonly acknowledgements: readonly AcknowledgementEntry[];
  /** Paths of all files that were read, in order. */
  readonly files: readonly string[];
  /** What is known of every manifest, by which its findings are weighed. */
  readonly facts: readonly ManifestFacts[];
  /** The id of the profile that each sound manifest is, by its path. */
  readonly profileIdByPath: ReadonlyMap<string, string>;
}

interface ManifestsRead {
  readonly manifests: readonly PlacedManifest[];
  readonly facts: ManifestFacts[];
  /** Whether all of them have the right shape. */
  readonly complete: boolean;
  /** Ids of those that do not: what refers to them is not wrong for that. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads configuration, vocabulary, manifests and decisions below the root of a host, and resolves them: every file once.
 * What cannot be read is a finding. `configurationFile`: its path below the root, which need not exist. `read`: how
 * vocabulary and manifests become values.
 */
export function readProject(
  host: Host,
  configurationFile: string = defaultConfigurationFile,
  read: ReadSource = readSource,
): Project {
  return new ProjectReader(host, read).read(configurationFile);
}

/** The configuration alone, for commands that read no manifest; no value where it cannot be used. */
export function readSettings(host: Host, configurationFile: string): Outcome<Settings> {
  const reader = new ProjectReader(host, readSource);
  const value = reader.settings(configurationFile);
  return { value, findings: reader.findings };
}

class ProjectReader {
  readonly findings: Finding[] = [];
  readonly #host: Host;
  readonly #read: ReadSource;
  readonly #files: string[] = [];
  readonly #suppressions: Suppression[] = [];
  #configuration: Located<Configuration> | undefined;

  constructor(host: Host, read: ReadSource) {
    this.#host = host;
    this.#read = read;
  }

  settings(configurationFile: string): Settings | undefined {
    const file = this.#text(configurationFile, false);
    // Every key has a default, so that a file of comments only says as much as none.
    if (file === undefined || holdsNothing(file.text)) {
      return this.findings.length > 0 ? undefined : settingsOf({}, configurationFile);
    }
    const source = this.#parse(file);
    const located = source && this.#keep(validateConfiguration(source));
    if (located === undefined) return undefined;
    const faults = checkPaths(located);
    this.findings.push(...faults);
    this.#checkRuleLevels(located);
    this.#configuration = located;
    return faults.length > 0 ? undefined : settingsOf(located.value, configurationFile);
  }

  read(configurationFile: string): Project {
    const settings = this.settings(configurationFile);
    if (settings === undefined) return this.#unconfigured(configurationFile);
    const vocabulary = this.#vocabulary(settings);
    const words = vocabulary && this.#keep(resolveVocabulary(vocabulary));
    const { manifests, facts, complete, unreadable } = this.#manifests(settings);
    const set = words && this.#set(words, settings, manifests, unreadable);
    const profileIdByPath = new Map(manifests.map((one) => [one.located.file.path, one.located.value.id]));
    return {
      settings,
      configured: true,
      set,
      findings: this.findings,
      complete: complete && set !== undefined,
      accepted: this.#accepted(settings),
      acknowledgements: this.#acknowledgements(settings),
      suppressions: this.#suppressions,
      files: this.#files,
      facts,
      profileIdByPath,
    };
  }

  #set(
    words: Words,
    settings: Settings,
    manifests: readonly PlacedManifest[],
    unreadable: ReadonlySet<string>,
  ): ProfileSet | undefined {
    const set = this.#keep(resolveProfileSet(words, settings.configuration, manifests, unreadable));
    if (set === undefined || this.#configuration === undefined) return set;
    return { ...set, bundles: this.#keep(resolveBundles(this.#configuration, set, unreadable)) ?? [] };
  }

  #unconfigured(configurationFile: string): Project {
    return {
      settings: settingsOf({}, configurationFile),
      configured: false,
      set: undefined,
      findings: this.findings,
      complete: false,
      accepted: [],
      acknowledgements: [],
      suppressions: [],
      files: this.#files,
      facts: [],
      profileIdByPath: new Map(),
    };
  }

  #vocabulary(settings: Settings): Located<Vocabulary> | undefined {
    return this.#sourceOf(settings.vocabulary, { name: "vocabulary", validate: validateVocabulary }).located;
  }

  #manifests(settings: Settings): ManifestsRead {
    const unreadable = new Set<string>();
    const manifests: PlacedManifest[] = [];
    const facts: ManifestFacts[] = [];
    let complete = true;
    const paths = this.#list(settings.profiles).filter((path) => isManifestPath(path, settings));
    if (paths.length === 0) {
      const span = startOf({ path: settings.configurationFile, text: "" });
      this.findings.push(
        report("meta/no-input", "folder", { path: settings.profiles }, { span, key: settings.profiles }),
      );
    }
    for (const path of paths) {
      const { source, located } = this.#sourceOf(path, { name: "manifest", validate: validateManifest });
      if (located === undefined) {
        complete = false;
        facts.push({ path, ...maturityOf(source) });
        const id = idOf(source);
        if (id !== undefined) unreadable.add(id);
        continue;
      }
      facts.push({ path, id: located.value.id, maturity: located.value.maturity });
      manifests.push({ located, placement: placementOf(path, settings.profiles) });
    }
    return { manifests, facts, complete, unreadable };
  }

  /** A file that has to be there, as far as it could be read. */
  #sourceOf<T>(
    path: string,
    kind: SourceKind<T>,
  ): { readonly source?: YamlSource | undefined; readonly located?: Located<T> | undefined } {
    const file = this.#text(path, true);
    if (file === undefined) return {};
    const { source, located, findings } = this.#read(file, kind);
    this.findings.push(...findings);
    if (source !== undefined) this.#suppressions.push(...source.suppressions);
    return { source, located };
  }

  #accepted(settings: Settings): readonly AcceptedEntry[] {
    const source = this.#source(settings.acceptedFindings, false);
    const located: Located<AcceptedFindings> | undefined = source && this.#keep(validateAcceptedFindings(source));
    return (located?.value.findings ?? []).map((entry, index) => ({
      ...entry,
      span: spanOfEntry(located, ["findings", index, "fingerprint"]),
    }));
  }

  #acknowledgements(settings: Settings): readonly AcknowledgementEntry[] {
    const source = this.#source(settings.acknowledgements, false);
    const located: Located<Acknowledgements> | undefined = source && this.#keep(validateAcknowledgements(source));
    return (located?.value.acknowledgements ?? []).map((entry, index) => {
      const { rule, fingerprint, profiles, reason, owner, until, relation, variable } = entry;
      const span = spanOfEntry(located, ["acknowledgements", index, "fingerprint"]);
      const separatedBy = variable === undefined ? {} : { variable };
      return {
        ...{ rule, fingerprint, profiles, reason, owner, span },
        ...(until === undefined ? {} : { until }),
        ...(relation === "disjoint-deployments" ? { separatedBy } : {}),
      };
    });
  }

  /** Reads and parses one file; a missing one is a finding where it has to be there. */
  #source(path: string, required: boolean): YamlSource | undefined {
    const file = this.#text(path, required);
    return file && this.#parse(file);
  }

  #parse(file: SourceFile): YamlSource | undefined {
    const source = this.#keep(parseYaml(file));
    if (source !== undefined) this.#suppressions.push(...source.suppressions);
    return source;
  }

  #text(path: string, required: boolean): SourceFile | undefined {
    let bytes: Uint8Array | undefined;
    try {
      bytes = this.#host.readBytes(path);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const span = startOf({ path, text: "" });
      this.findings.push(report("meta/unreadable", "io", { reason: error.message }, { span, key: path }));
      return undefined;
    }
    if (bytes === undefined) {
      if (required) {
        const span = startOf({ path, text: "" });
        this.findings.push(report("meta/unreadable", "io", { reason: "it does not exist" }, { span, key: path }));
      }
      return undefined;
    }
    this.#files.push(path);
    return this.#keep(readText(path, bytes));
  }

  #list(folder: string): readonly string[] {
    try {
      return this.#host.list(folder, "all");
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const span = startOf({ path: folder, text: "" });
      this.findings.push(report("meta/unreadable", "io", { reason: error.message }, { span, key: folder }));
      return [];
    }
  }

  #keep<T>(outcome: Outcome<T>): T | undefined {
    this.findings.push(...outcome.findings);
    return outcome.value;
  }

  /** Unknown rules, `meta` rules that were to be off, and rules that were lowered without saying why. */
  #checkRuleLevels(located: Located<Configuration>): void {
    const configuration = located.value;
    this.#checkLevels(configuration.rules, ["rules"], located);
    configuration.overrides?.forEach((override, index) => {
      this.#checkLevels(override.rules, ["overrides", index, "rules"], located);
    });
  }

  #checkLevels(
    levels: RuleLevels | undefined,
    path: readonly (string | number)[],
    located: Located<Configuration>,
  ): void {
    for (const [rule, level] of Object.entries(levels ?? {})) {
      const span = located.spanOf([...path, rule], "key");
      if (rulesOf(rule).length === 0) {
        this.findings.push(reportUnknownRule(rule, span));
        continue;
      }
      const severity = typeof level === "string" ? level : level.severity;
      if (severity === "off" && rule.startsWith("meta/")) {
        const options = { span, key: rule };
        this.findings.push(report("meta/unknown-rule", "notConfigurable", { rule, severity }, options));
      } else if (typeof level === "string" && isLowering(rule, level)) {
        const options = { span, key: rule };
        const params = { rule, from: heaviest(rule), to: severity };
        this.findings.push(report("meta/suppression-without-reason", "lowered", params, options));
      }
    }
  }
}

/** The severity that a rule, or the heaviest rule of a group, has in the table. */
function heaviest(ruleOrGroup: string): string {
  const severities = rulesOf(ruleOrGroup).map((rule) => ruleEntry(rule).severity);
  return (["error", "warning", "info"] as const).find((severity) => severities.includes(severity)) ?? "info";
}

/** YAML files below the folder of profiles that are no other file of the tool, and no sample request. */
function isManifestPath(path: string, settings: Settings): boolean {
  if (!/\.ya?ml$/.test(path)) return false;
  const { configurationFile, vocabulary, acknowledgements, acceptedFindings } = settings;
  if ([configurationFile, vocabulary, acknowledgements, acceptedFindings].includes(path)) return false;
  return !path.startsWith(`${settings.profiles}/requests/`);
}

function spanOfEntry<T>(located: Located<T> | undefined, path: readonly (string | number)[]): Finding["span"] {
  if (located === undefined) return startOf({ path: "", text: "" });
  return located.spanOf(path, "value");
}

/** The id that a broken manifest claims. */
function idOf(source: YamlSource | undefined): string | undefined {
  const value = source?.value;
  const written = typeof value === "object" && value !== null ? (value as Partial<Manifest>).id : undefined;
  return typeof written === "string" ? written : undefined;
}

/** The maturity that a broken manifest claims, so that its findings weigh what they should. */
function maturityOf(source: YamlSource | undefined): Pick<ManifestFacts, "maturity"> {
  const value = source?.value;
  const written = typeof value === "object" && value !== null ? (value as Partial<Manifest>).maturity : undefined;
  return typeof written === "string" ? { maturity: written } : {};
}
