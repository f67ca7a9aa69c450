import type { Finding } from "../../../findings/finding.ts";
import type { Scalar } from "../../../manifest/types.ts";
import type { ParameterLine, Proof } from "../../../model/set/message.ts";
import type { YamlPath } from "../../../syntax/places.ts";
import type { Profile } from "../../../model/set/profile.ts";

/** An algorithm that a profile allows, and where it says so. */
export interface NamedAlgorithm {
  readonly algorithm: string;
  /** The line, duty or proof, as a finding calls it. */
  readonly where: string;
  readonly span: Finding["span"];
  /** Where it is allowed for a proof. */
  readonly proof?: Proof;
  /** Where it is allowed for what a message says. */
  readonly line?: ParameterLine;
}

/** Every algorithm that a profile allows: in a list of values, in a duty to send, use or accept it, or for a proof. */
export function* namedAlgorithms(profile: Profile): Generator<NamedAlgorithm> {
  const at = (path: YamlPath): Finding["span"] => profile.located.spanOf(path, "value");
  for (const proof of profile.proofs) {
    for (const [index, algorithm] of (proof.written.algorithms ?? []).entries()) {
      yield { algorithm, where: proof.id, span: at([...proof.path, "algorithms", index]), proof };
    }
    for (const line of proof.lines) for (const one of namedBy(line)) yield { ...one, span: at(one.path), proof };
  }
  const owners = [...profile.messages.flatMap((message) => message.lines), ...profile.settings];
  for (const line of owners) for (const one of namedBy(line)) yield { ...one, span: at(one.path), line };
  for (const duty of profile.duties) {
    if (duty.kind !== "requirement" || duty.level === "MUST NOT" || duty.level === "SHOULD NOT") continue;
    const line = duty.objects.find((one) => one.kind === "parameter");
    if (line?.kind !== "parameter" || !isAlgorithm(line)) continue;
    for (const [index, value] of (duty.written.values ?? []).entries()) {
      if (typeof value === "string") {
        yield { algorithm: value, where: duty.id, span: at([...duty.path, "values", index]), line };
      }
    }
  }
}

function* namedBy(line: ParameterLine): Generator<{ algorithm: string; where: string; path: YamlPath }> {
  if (!isAlgorithm(line) || line.written.presence === "forbidden") return;
  const lists: readonly (readonly [readonly Scalar[] | undefined, YamlPath])[] = [
    [line.written.values, ["values"]],
    [line.written.contains, ["contains"]],
    ...(line.written.cases ?? []).map((one, index) => [one.values, ["cases", index, "values"]] as const),
  ];
  for (const [values, key] of lists) {
    for (const [index, value] of (values ?? []).entries()) {
      if (typeof value === "string") yield { algorithm: value, where: line.id, path: [...line.path, ...key, index] };
    }
  }
}

/** Whether a line names an algorithm: by its type, or as the `alg` of a header (RFC 7515) or a signature (RFC 9421). */
function isAlgorithm(line: ParameterLine): boolean {
  for (let one: ParameterLine | undefined = line; one !== undefined; one = one.inherits) {
    if (one.type === "jws-algorithm" || one.type === "http-signature-algorithm") return true;
  }
  return line.name === "alg" && (line.place === "jwt-header" || line.place === "signature-parameter");
}
