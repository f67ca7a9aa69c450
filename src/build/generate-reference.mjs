// Writes the reference of every key into docs/format.md, between its two marks, from the interfaces in src/manifest. Run
// it with `npm run reference`; a test says when it has to be. Never part of the package.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toMarkdown } from "mdast-util-to-markdown";
import { format, resolveConfig } from "prettier";
import { stringify } from "yaml";
import { roots } from "./generate-schemas.mjs";
import { readTypes } from "./read-types.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const path = join(root, "docs/format.md");

const opening = "<!-- From here on `npm run reference` writes; change the comments of src/manifest instead. -->";
const closing = "<!-- Up to here `npm run reference` writes. -->";

/** The document with its reference written anew; the same text on every machine. */
export async function generateReference(document) {
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start === -1 || end < start) throw new Error("the marks of the reference are missing");
  const types = readTypes(join(root, "src/manifest"), [...new Set(roots.map(([, , file]) => file))]);
  const written = toMarkdown(referenceOf(types), { bullet: "-" });
  const formatted = await format(written, { ...(await resolveConfig(path)), parser: "markdown", proseWrap: "always" });
  return `${document.slice(0, start)}${opening}\n\n${formatted}\n${document.slice(end)}`;
}

// -------------------------------------------------------------------------------------------------------------- sections

/** A section for each file that people write. A type that several files need stands in the section of the first one. */
function referenceOf(types) {
  const uses = usesOf(types);
  const left = new Set(types.keys());
  const children = roots.flatMap(([name, rootType]) => {
    const reached = reachedFrom(rootType, types);
    const own = [...types.values()].filter((type) => reached.has(type.name) && left.delete(type.name));
    const maps = own.filter((type) => isMap(type) && type.name !== rootType);
    const values = own.filter((type) => !isMap(type));
    return [
      heading(2, [text(`Reference: ${name.replaceAll("-", " ")}`)]),
      paragraph([text("For editors and programs: "), code(`schemas/${name}.schema.json`), text(".")]),
      ...[types.get(rootType), ...maps, ...values].flatMap((type) => typeSection(type, uses.get(type.name), types)),
    ];
  });
  if (left.size > 0) throw new Error(`no file can hold ${[...left].join(", ")}`);
  return { type: "root", children };
}

function isMap(type) {
  return type.members !== undefined;
}

/** The names of all types that a type is made of, its own among them. */
function reachedFrom(name, types, reached = new Set()) {
  if (reached.has(name)) return reached;
  reached.add(name);
  for (const next of namesIn(types.get(name))) reachedFrom(next, types, reached);
  return reached;
}

/** The names of the types that a declaration mentions. */
function namesIn({ extends: parents = [], members = [], type }) {
  const mentioned = [...members.map((member) => member.type), ...(type === undefined ? [] : [type])];
  return [...parents, ...mentioned.flatMap(partsOf).flatMap((part) => part.reference ?? [])];
}

/** A type and all types it is put together from. */
function partsOf(type) {
  const inside = [...(type.listOf === undefined ? [] : [type.listOf]), ...(type.anyOf ?? [])];
  return [type, ...inside.flatMap(partsOf), ...(type.members ?? []).flatMap((member) => partsOf(member.type))];
}

/** Where each type is used: at a key of a map, or in another type as a whole. */
function usesOf(types) {
  const uses = new Map([...types.keys()].map((name) => [name, []]));
  for (const type of types.values()) {
    const parts = isMap(type) ? [{ extends: type.extends }, ...type.members] : [type];
    for (const part of parts) {
      for (const name of new Set(namesIn({ extends: part.extends, type: part.type }))) {
        uses.get(name).push({ name: type.name, key: part.key });
      }
    }
  }
  return uses;
}

// ------------------------------------------------------------------------------------------------------- types and keys

function typeSection(type, uses, types) {
  const body = isMap(type) ? keysOf(type, uses, types) : valuesOf(type);
  return [heading(3, [text(type.name)]), paragraph(phrasing(type.text)), ...body];
}

function keysOf({ members, extends: parents, tags }, uses, types) {
  const places = uses.map(({ name, key }) =>
    key === undefined ? [link(name)] : [code(key), text(" of "), link(name)],
  );
  return [
    ...(places.length === 0 ? [] : [paragraph([text("Used by: "), ...joined(places, "and"), text(".")])]),
    list([...members.map(keyItem), ...parents.map((name) => inheritedItem(types.get(name))), ...detailsOf({}, tags)]),
  ];
}

function inheritedItem({ name, members }) {
  const keys = members.map(({ key }) => [code(key)]);
  return item([text("all keys of "), link(name), text(": "), ...joined(keys, "and")]);
}

function valuesOf({ type, tags }) {
  const details = detailsOf(type, tags);
  const kind =
    tags.enumDescriptions === undefined ? [text("Type: "), ...typePhrase(type, tags), text(".")] : [text("One of:")];
  return [paragraph(kind), ...(details.length === 0 ? [] : [list(details)])];
}

function keyItem({ key, any, text: comment, tags, type, isRequired }) {
  const name = key === undefined ? text(`any ${any}`) : { type: "strong", children: [code(key)] };
  const needed = key === undefined ? "" : isRequired ? ", required" : ", optional";
  const meaning = comment === "" ? [] : [text(": "), ...phrasing(comment)];
  return item([name, text(" ("), ...typePhrase(type, tags), text(`${needed})`), ...meaning], detailsOf(type, tags));
}

function typePhrase(type, tags) {
  if (type.reference !== undefined) return [link(type.reference)];
  if (type.value !== undefined) return [code(String(type.value))];
  if (type.members !== undefined) return [text("map")];
  if (type.anyOf !== undefined) {
    const phrases = type.anyOf.map((one) => typePhrase(one, tags));
    return joined(phrases, "or");
  }
  if (type.listOf !== undefined) return [text("list of "), ...entryPhrase(type.listOf, tags)];
  return [text(tags.asType ?? type.word)];
}

function entryPhrase(type, tags) {
  if (type.members !== undefined) return [text("maps")];
  if (type.word === "string") return [text("strings")];
  return typePhrase(type, tags);
}

/** What is to be said of a value beside its type and meaning, as items of a list. */
function detailsOf(type, tags) {
  const { pattern, examples, enumDescriptions } = tags;
  const bounds = [
    ["Length in characters", tags.minLength, tags.maxLength],
    ["Number of entries", tags.minItems, tags.maxItems],
    ["Range", tags.minimum, tags.maximum],
  ];
  return [
    ...innerKeys(type).map(keyItem),
    ...Object.entries(enumDescriptions ?? {}).map(([value, says]) =>
      item([code(value), text(": "), ...phrasing(says)]),
    ),
    ...(pattern === undefined ? [] : [item([text("Pattern: "), code(pattern)])]),
    ...bounds.flatMap(([name, least, most]) => boundItem(name, least, most)),
    ...("default" in tags ? [item([text("Default: "), code(inYaml(tags.default))])] : []),
    ...(examples === undefined ? [] : [examplesItem(examples)]),
  ];
}

/** The keys of the maps that are written inside a type, and have no name of their own. */
function innerKeys({ listOf, anyOf = [], members = [] }) {
  return [...members, ...(listOf === undefined ? [] : innerKeys(listOf)), ...anyOf.flatMap(innerKeys)];
}

function boundItem(name, least, most) {
  if (least === undefined && most === undefined) return [];
  if (most === undefined) return [item([text(`${name}: at least ${least}`)])];
  return [item([text(`${name}: ${least === undefined ? `at most ${most}` : `${least} to ${most}`}`)])];
}

function examplesItem(examples) {
  const shown = examples.map((example) => [code(inYaml(example))]);
  return item([text(shown.length === 1 ? "Example: " : "Examples: "), ...joined(shown, "and")]);
}

/** A value as it is written in a file. */
function inYaml(value) {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}

// ----------------------------------------------------------------------------------------------------- nodes of Markdown

/** The text of a comment: one paragraph of Markdown. */
function phrasing(comment) {
  const { children } = fromMarkdown(comment);
  if (children.length !== 1 || children[0].type !== "paragraph") throw new Error(`not one paragraph: ${comment}`);
  return children[0].children;
}

/** Groups of nodes with commas between them, and a word before the last one. */
function joined(groups, word) {
  return groups.flatMap((group, index) => {
    if (index === 0) return group;
    return [text(index === groups.length - 1 ? ` ${word} ` : ", "), ...group];
  });
}

function heading(depth, children) {
  return { type: "heading", depth, children };
}

function paragraph(children) {
  return { type: "paragraph", children };
}

function list(children) {
  return { type: "list", ordered: false, spread: false, children };
}

function item(children, inside = []) {
  const rest = inside.length === 0 ? [] : [list(inside)];
  return { type: "listItem", spread: false, children: [paragraph(children), ...rest] };
}

function text(value) {
  return { type: "text", value };
}

function code(value) {
  return { type: "inlineCode", value };
}

/** A link to the section of a type: its heading is its name. */
function link(name) {
  return { type: "link", url: `#${name.toLowerCase()}`, children: [text(name)] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(path, await generateReference(readFileSync(path, "utf8")));
}
