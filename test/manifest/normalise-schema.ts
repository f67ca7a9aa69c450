type Node = Readonly<Record<string, unknown>>;

/** Keywords that describe and do not constrain. */
const descriptive: ReadonlySet<string> = new Set([
  "$schema",
  "$id",
  "title",
  "description",
  "examples",
  "enumDescriptions",
  "default",
  "definitions",
]);

/**
 * A JSON Schema in one form: references inlined, descriptions dropped, unions flat and sorted, keys sorted. Two schemas
 * that constrain alike and were written by different generators become equal.
 */
export function normaliseSchema(schema: unknown): unknown {
  const root = schema as Node;
  return normalise(root, (root["definitions"] ?? {}) as Node);
}

function normalise(node: unknown, definitions: Node): unknown {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return node;
  const written = node as Node;
  if (typeof written["$ref"] === "string") {
    return normalise(definitions[decodeURIComponent(written["$ref"].replace("#/definitions/", ""))], definitions);
  }
  const all = written["allOf"] as readonly unknown[] | undefined;
  if (all?.length === 1) return normalise(all[0], definitions);
  const branches = (written["anyOf"] ?? written["oneOf"]) as readonly unknown[] | undefined;
  if (branches !== undefined) return union(branches.map((branch) => normalise(branch, definitions)));
  if (Array.isArray(written["type"])) {
    return union(written["type"].map((type: unknown) => normalise({ ...written, type }, definitions)));
  }
  const entries = Object.entries(written).flatMap(([key, value]): (readonly [string, unknown])[] => {
    if (descriptive.has(key)) return [];
    if (key === "const") return [["enum", [value]]];
    if (key === "enum") return [["enum", sortedValues(value as readonly unknown[])]];
    if (key === "pattern") return [["pattern", String(value).replaceAll("\\/", "/")]];
    if (key === "required") return [["required", [...(value as readonly string[])].sort()]];
    if (key === "properties") {
      const members = Object.entries(value as Node).map(([name, one]) => [name, normalise(one, definitions)] as const);
      return [["properties", Object.fromEntries([...members].sort(byName))]];
    }
    // Keys of YAML are strings anyway, and the bounds of safe integers are those of every JSON reader.
    if (key === "propertyNames" && JSON.stringify(value) === '{"type":"string"}') return [];
    if (Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) return [];
    if (typeof value === "object" && value !== null && Object.keys(value).length === 0) return [];
    return [[key, normalise(value, definitions)]];
  });
  const sorted = Object.fromEntries(entries.sort(byName));
  // A list of values says their type.
  if ("enum" in sorted) delete sorted["type"];
  return sorted;
}

function union(branches: readonly unknown[]): unknown {
  const flat = branches.flatMap((branch) => (branch as { readonly anyOf?: readonly unknown[] }).anyOf ?? [branch]);
  // Lists of values side by side are one list.
  const values = flat.flatMap((branch) => valuesOf(branch) ?? []);
  const rest = flat.filter((branch) => valuesOf(branch) === undefined);
  const all = values.length === 0 ? rest : [...rest, { enum: sortedValues(values) }];
  const texts = [...new Set(all.map((branch) => JSON.stringify(branch)))].sort();
  if (texts.length === 1) return JSON.parse(texts[0] ?? "{}");
  return { anyOf: texts.map((text) => JSON.parse(text) as unknown) };
}

function valuesOf(branch: unknown): readonly unknown[] | undefined {
  return (branch as { readonly enum?: readonly unknown[] }).enum;
}

function sortedValues(values: readonly unknown[]): readonly unknown[] {
  return [...values].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

function byName(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return left[0] < right[0] ? -1 : 1;
}
