import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lintProject } from "../../src/pipeline/lint/lint-project.ts";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { LineMap } from "../../src/text/line-map.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const paths = readdirSync(`${repository}/profiles`, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".yaml"),
);
const files: Readonly<Record<string, string>> = {
  "auth-profiles.yaml": readFileSync(`${repository}/auth-profiles.yaml`, "utf8"),
  ...Object.fromEntries(
    paths.map((path) => [
      `profiles/${path.replaceAll("\\", "/")}`,
      readFileSync(`${repository}/profiles/${path}`, "utf8"),
    ]),
  ),
};

const lint = (changed: Readonly<Record<string, string>> = {}): readonly Finding[] => {
  const project = readProject(new MemoryHost({ ...files, ...changed }), "auth-profiles.yaml");
  return lintProject({ project, asOf: "2026-11-25" });
};

/** The first line of each place that a finding shows. */
const placesOf = ({ span, related }: Finding): readonly string[] =>
  [span, ...related.map((one) => one.span)].map(({ file, start }) => {
    const { line } = new LineMap(file).positionOf(start);
    return `${file.path}: ${(file.text.split("\n")[line - 1] ?? "").trim()}`;
  });

const about = (findings: readonly Finding[], rule: string, ...profiles: readonly string[]) =>
  findings.filter((one) => one.rule === rule && profiles.every((id) => one.profiles.includes(id)));

describe("what the group wants to know of its profiles", () => {
  const found = lint();

  it("which two proofs of possession are rivals, and on which objective only", () => {
    const path = "profiles/http-message-signatures.yaml";
    const undeclared = (files[path] ?? "").replace(/^relations:\n(?: .*\n|\n)*/m, "");
    expect(undeclared).not.toBe(files[path]);
    const rivals = about(lint({ [path]: undeclared }), "overlap/rival-solution");
    expect(rivals.map(({ profiles, message }) => [[...profiles].sort(), message])).toMatchInlineSnapshot(`
      [
        [
          [
            "dpop",
            "http-message-signatures",
          ],
          "\`dpop\` reaches objective \`sender-constraining\` by \`dpop\`, \`http-message-signatures\` by \`http-message-signature\`, expected one solution in the set",
        ],
      ]
    `);
    expect(about(found, "overlap/rival-solution")).toEqual([]);
  });

  it("what the two proposals to sign messages cannot agree on", () => {
    const [finding] = about(
      found,
      "overlap/slot-collision",
      "http-message-signatures",
      "http-message-signing-sep-2752",
    );
    expect(finding?.message).toMatchInlineSnapshot(
      `"header field \`Signature\` of \`mcp-authorization#mcp-request\` carries \`http-message-signatures#presentation-signature\`, \`http-message-signing-sep-2752#request-signature\` and \`http-message-signing-sep-2752#new-key-signature\`, and no parameter tells them apart; \`http-message-signatures#presentation-signature\` alone fixes signature parameter \`tag\` to \`httpsig-oauth\`; expected one with values that differ"`,
    );
    expect(finding && placesOf(finding)).toMatchInlineSnapshot(`
      [
        "profiles/http-message-signatures.yaml: - name: Signature",
        "profiles/http-message-signing-sep-2752.yaml: - name: Signature",
        "profiles/http-message-signing-sep-2752.yaml: - name: Signature",
      ]
    `);
  });

  it("which contradiction about the transport of secrets client credentials contain", () => {
    const findings = about(found, "overlap/no-common-choice", "oauth-client-credentials");
    expect(findings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "for the identification of clients, only the duties of \`client\` name \`pre-registration\`; expected the other side to say whether it takes it",
        "for the authentication of clients, only the duties of \`client\` name \`client-secret-post\`; expected the other side to say whether it takes it",
        "for the authentication of clients, \`client\` conforms with only \`private-key-jwt\` and \`as\` with only \`client-secret-basic\`, and in 8 more ways, where \`client.type\` is \`confidential\`, \`transport\` is \`http\` and \`user.present\` is \`false\`; expected a value that both sides must support",
      ]
    `);
    expect(findings.map(placesOf)).toMatchInlineSnapshot(`
      [
        [
          "profiles/base/mcp-authorization.yaml: - id: BASE-98",
          "profiles/base/mcp-authorization.yaml: - id: BASE-13",
          "profiles/base/mcp-authorization.yaml: - id: BASE-90",
          "profiles/base/mcp-authorization.yaml: - id: BASE-97-fallback",
          "profiles/oauth-client-credentials.yaml: - id: CC-registered",
        ],
        [
          "profiles/oauth-client-credentials.yaml: - id: CC-5",
        ],
        [
          "profiles/oauth-client-credentials.yaml: - id: CC-7-support",
          "profiles/oauth-client-credentials.yaml: - id: CC-5",
        ],
      ]
    `);
  });

  it("on which grant two extensions meet, and what tells them apart", () => {
    const [finding] = about(
      found,
      "overlap/slot-collision",
      "enterprise-managed-authorization",
      "workload-identity-federation",
    );
    expect(finding?.message).toMatchInlineSnapshot(
      `"parameter \`assertion\` of \`mcp-authorization#token-request\` carries \`enterprise-managed-authorization#id-jag\` and \`workload-identity-federation#workload-jwt\`, and no parameter tells them apart; \`enterprise-managed-authorization#id-jag\` alone fixes header parameter \`typ\` to \`oauth-id-jag+jwt\`; expected one with values that differ"`,
    );
    expect(finding && placesOf(finding)).toMatchInlineSnapshot(`
      [
        "profiles/enterprise-managed-authorization.yaml: - name: assertion",
        "profiles/workload-identity-federation.yaml: - name: assertion",
      ]
    `);
  });

  it("why the first proposal to sign messages was not taken", () => {
    const findings = found.filter(
      ({ rule, profiles }) => rule.startsWith("design/") && profiles.includes("init-registered-signing"),
    );
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toMatchInlineSnapshot(`
      [
        "design/identity-in-negotiation: \`init-registered-signing#initialize-request./params/clientInfo/cnf/jwk\` carries a key in \`initialize-request\`, which negotiates, expected flags, algorithms and modes only",
        "design/data-plane-registration: \`init-registered-signing#S1415-register\` has \`client\` register \`initialize-request./params/clientInfo/cnf/jwk\` with \`server\`, which serves the protected requests; expected a registration with whoever keeps identities",
        "design/server-state: \`init-registered-signing#S1415-store\` has \`server\` remember \`initialize-request./params/clientInfo/cnf/jwk\` without an end, expected a server that keeps nothing, or keeps it for a stated time",
      ]
    `);
    expect(findings.map(placesOf)).toMatchInlineSnapshot(`
      [
        [
          "profiles/init-registered-signing.yaml: - name: /params/clientInfo/cnf/jwk",
        ],
        [
          "profiles/init-registered-signing.yaml: - id: S1415-register",
          "profiles/init-registered-signing.yaml: - id: S1415-store",
        ],
        [
          "profiles/init-registered-signing.yaml: - id: S1415-store",
        ],
      ]
    `);
  });
});
