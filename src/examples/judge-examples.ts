import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import type { Example } from "../manifest/types.ts";
import type { YamlPath } from "../syntax/places.ts";
import type { Profile } from "../model/set/profile.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";
import { startOf } from "../text/source-file.ts";
import { wrongLength } from "./content-length.ts";
import type { ExampleFault } from "./example-faults.ts";
import { judgeExample, subjectsOf, type ExampleJudgement, type ExampleSubject } from "./example-subject.ts";
import { isCaught } from "./refused-change.ts";
import { SchemaRunner } from "./schema-runner.ts";

/** Faults of one example that anybody could want to read. */
const faultLimit = 20;

/**
 * Examples that break the schema of their message, as far as nothing has to be computed for that, and changes of them
 * that break nothing although they are to be refused. Only messages with examples get a schema, and the validator is
 * loaded only where there is one.
 */
export async function judgeExamples(set: ProfileSet): Promise<readonly Finding[]> {
  const profiles = set.profiles.filter((profile) => (profile.manifest.examples ?? []).length > 0);
  const [first] = profiles;
  if (first === undefined) return [];
  const runner = await SchemaRunner.create();
  const findings = profiles.flatMap((profile) => new ProfileExamples(profile, set, runner).check());
  if (runner.gaveUp) {
    const params = { rule: "publish/example-invalid", limit: "all steps that patterns may take" };
    const options = { span: startOf(first.located.file), key: "publish/example-invalid" };
    findings.push(report("meta/budget-exceeded", "gaveUp", params, options));
  }
  return findings;
}

class ProfileExamples {
  readonly #profile: Profile;
  readonly #set: ProfileSet;
  readonly #runner: SchemaRunner;

  constructor(profile: Profile, set: ProfileSet, runner: SchemaRunner) {
    this.#profile = profile;
    this.#set = set;
    this.#runner = runner;
  }

  check(): Finding[] {
    return (this.#profile.manifest.examples ?? []).flatMap((example, index) => {
      const path = ["examples", index];
      const subjects = subjectsOf(example, this.#profile, this.#set.words);
      const findings = [
        ...subjects.flatMap((subject) => this.#checkSubject(example, path, subject)),
        ...this.#checkLength(example, path),
      ];
      // What is wrong already shows nothing when it is changed.
      return findings.length > 0 ? findings.slice(0, faultLimit) : this.#checkChanges(example, path, subjects);
    });
  }

  #checkSubject(example: Example, path: YamlPath, subject: ExampleSubject): readonly Finding[] {
    const judgement = judgeExample(example, path, subject, this.#runner);
    if (judgement === undefined) return [];
    const findings = judgement.faults.map((fault) => this.#finding(example, path, subject, judgement, fault));
    const distinct = new Map(findings.map((finding) => [finding.fingerprint, finding]));
    return [...distinct.values()];
  }

  #finding(
    { id }: Example,
    path: YamlPath,
    { message }: ExampleSubject,
    { instance }: ExampleJudgement,
    fault: ExampleFault,
  ): Finding {
    const options = (written: YamlPath | undefined, what: string) => ({
      span: this.#profile.located.spanOf(written ?? [...path, "id"], "value"),
      profiles: [this.#profile.id],
      key: `${this.#profile.id} ${id} ${what}`,
    });
    const shared = { example: id, message: message.name };
    if (fault.kind === "missing") {
      const { name } = fault.line;
      return report(
        "publish/example-invalid",
        "missing",
        { ...shared, parameter: name },
        options(undefined, `missing ${name}`),
      );
    }
    const written = instance.writtenAt(fault.path);
    if (fault.kind === "forbidden") {
      const { name } = fault.line;
      const params = { ...shared, parameter: name };
      return report("publish/example-invalid", "forbidden", params, options(written, `forbidden ${name}`));
    }
    const pointer = fault.path.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    const params = { ...shared, pointer: pointer === "" ? "/" : pointer, reason: fault.reason };
    return report("publish/example-invalid", "schema", params, options(written, `${pointer} ${fault.reason}`));
  }

  #checkLength(example: Example, path: YamlPath): readonly Finding[] {
    const wrong = wrongLength(example);
    if (wrong === undefined) return [];
    const { name, found, expected } = wrong;
    const options = {
      span: this.#profile.located.spanOf([...path, "values", name], "value"),
      profiles: [this.#profile.id],
      key: `${this.#profile.id} ${example.id} length`,
    };
    return [report("publish/example-invalid", "length", { example: example.id, name, found, expected }, options)];
  }

  #checkChanges(example: Example, path: YamlPath, subjects: readonly ExampleSubject[]): readonly Finding[] {
    return (example["refused-when"] ?? []).flatMap((refused, index) => {
      const caught = isCaught(refused, example, path, subjects, this.#profile, this.#runner);
      if (caught !== false) return [];
      const options = {
        span: this.#profile.located.spanOf([...path, "refused-when", index, "by"], "value"),
        profiles: [this.#profile.id],
        key: `${this.#profile.id} ${example.id} ${refused.change} ${refused.by}`,
      };
      return [report("publish/example-invalid", "notRefused", { example: example.id, duty: refused.by }, options)];
    });
  }
}
