import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import type { Artifact } from "../../../src/emit/artifact.ts";
import { emitMessageSchemas } from "../../../src/emit/schema/emit-message-schemas.ts";
import { openNodeHost } from "../../../src/host/node-host.ts";
import type { ProfileSet } from "../../../src/model/set/profile-set.ts";
import { resolveExample } from "../../support/rule-examples.ts";

/** Says what is wrong with an instance: paths and keywords, or nothing. */
export type Judge = (instance: unknown) => readonly string[];

const ajv = new Ajv2020({ strict: true, allErrors: true });

/** A schema as an independent validator takes it, as strict as it can be about schemas. */
export function judgeOf(schema: unknown): Judge {
  // Schemas of many sets come here, and some of them have one id.
  const entries = Object.entries(schema as object).filter(([keyword]) => keyword !== "$id");
  const validate = ajv.compile(typeof schema === "boolean" ? schema : Object.fromEntries(entries));
  return (instance) => {
    if (validate(instance)) return [];
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
      const missing = (params["missingProperty"] ?? params["additionalProperty"] ?? "") as string;
      return `${instancePath} ${keyword} ${missing}`.trim();
    });
  };
}

/** The schemas of a set by `<profile>/<message>`, parsed. */
export function schemasOf(set: ProfileSet): ReadonlyMap<string, object> {
  return new Map(
    [...emitMessageSchemas(set, { folder: "s" })].map(({ path, contents }: Artifact) => [
      path.slice("s/".length, -".schema.json".length),
      JSON.parse(contents) as object,
    ]),
  );
}

/** The judge of the only message, or of the one named, of a manifest that is completed like an example. */
export function judgeOfManifest(text: string, message = "loan"): Judge {
  const schema = schemasOf(resolveExample({ "profiles/example.yaml": text })).get(`example/${message}`);
  if (schema === undefined) throw new Error(`there is no schema of ${message}`);
  return judgeOf(schema);
}

/** A message of one form with its lines, each a YAML map. */
export function messageOf(form: string, lines: readonly string[], more = ""): string {
  return `messages:
  - id: loan
    title: loan
    form: ${form}
    from: borrower
    to: desk
    unknown: ignore
${more}    parameters:
${lines.map((line) => `      - ${line}\n`).join("")}`;
}

/** The set of the repository. */
export function bundledSet(): ProfileSet {
  const { set } = readProject(openNodeHost(fileURLToPath(new URL("../../../", import.meta.url))), "auth-profiles.yaml");
  if (set === undefined) throw new Error("the bundled profiles cannot be read");
  return set;
}
