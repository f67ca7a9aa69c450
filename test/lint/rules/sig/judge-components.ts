import { runExample } from "../../../support/rule-examples.ts";

/** A covered component, as a manifest writes it. */
export interface Component {
  readonly component: string;
  readonly id?: string;
  readonly presence?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly when?: Readonly<Record<string, unknown>>;
}

/** Findings of the group about a signature that covers some components. */
export function judge(
  covers: readonly Component[],
  form = "http-request",
  names: readonly string[] = ["Slip"],
): readonly string[] {
  const message = {
    id: "m",
    title: "message",
    form,
    from: "borrower",
    to: "desk",
    unknown: "ignore",
    parameters: names.map((name) => ({
      name,
      presence: "required",
      type: "string",
      ...(name.startsWith("/") ? {} : { in: "http-header" }),
    })),
  };
  const proof = {
    id: "p",
    title: "signature",
    mechanism: "sealed-letter",
    form: "http-message-signature",
    from: "borrower",
    to: "desk",
    protects: "m",
    covers: covers.map((one) => ({ presence: "required", ...one })),
    key: { from: ["card.key"], fit: "asymmetric" },
  };
  const text = `messages:\n  - ${JSON.stringify(message)}\nproofs:\n  - ${JSON.stringify(proof)}\n`;
  return runExample([{ path: "profiles/example.yaml", text }])
    .filter((finding) => finding.rule.startsWith("sig/"))
    .map((finding) => `${finding.rule.slice(4)} ${finding.severity}: ${finding.message}`);
}
