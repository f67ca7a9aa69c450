// Writes schemas/*.schema.json from the interfaces in src/manifest. Run it with `npm run schemas`; a test says when it
// has to be. Never part of the package: it loads the TypeScript compiler.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Which interface becomes which file. */
export const roots = [
  ["manifest", "Manifest", "types.ts", "auth-profiles manifest"],
  ["vocabulary", "Vocabulary", "vocabulary-types.ts", "auth-profiles vocabulary"],
  ["configuration", "Configuration", "project-types.ts", "auth-profiles configuration"],
  ["acknowledgements", "Acknowledgements", "project-types.ts", "auth-profiles acknowledgements"],
  ["accepted-findings", "AcceptedFindings", "project-types.ts", "auth-profiles accepted findings"],
];

/** The schema files as text, by name; the same bytes on every machine. */
export function generateSchemas() {
  return roots.map(([name, type, file, title]) => {
    const generator = createGenerator({
      path: join(root, "src/manifest", file),
      tsconfig: join(root, "tsconfig.json"),
      type,
      expose: "export",
      jsDoc: "extended",
      additionalProperties: false,
      topRef: true,
      sortProps: false,
      skipTypeCheck: true,
      extraTags: ["enumDescriptions"],
    });
    const { $schema, $ref, definitions } = generator.createSchema(type);
    const sorted = Object.fromEntries(
      Object.keys(definitions)
        .sort()
        .map((key) => [key, describeValues(definitions[key], key)]),
    );
    const schema = { $schema, title, $ref, definitions: sorted };
    return [`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
  });
}

/** Puts descriptions that are written by value into the order of the values, as editors want them. */
function describeValues(node, where) {
  if (Array.isArray(node)) return node.map((item, index) => describeValues(item, `${where}/${index}`));
  if (typeof node !== "object" || node === null) return node;
  const { enumDescriptions, ...rest } = node;
  const described = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, describeValues(value, `${where}/${key}`)]),
  );
  if (enumDescriptions === undefined) return described;
  if ([...(rest.enum ?? [])].sort().join() !== Object.keys(enumDescriptions).sort().join()) {
    throw new Error(`${where}: @enumDescriptions does not name the values of the type`);
  }
  return { ...described, enumDescriptions: rest.enum.map((value) => enumDescriptions[value]) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(join(root, "schemas"), { recursive: true });
  for (const [path, text] of generateSchemas()) writeFileSync(join(root, path), text);
}
