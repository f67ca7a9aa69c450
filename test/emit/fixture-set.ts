import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { readProject } from "../../src/compile/read-project.ts";
import type { ProfileSet } from "../../src/model/profile-set.ts";

const folder = fileURLToPath(new URL("fixture", import.meta.url));

/** A small set of another domain in which every kind of content occurs once. */
export function readFixtureSet(change: (text: string, path: string) => string = (text) => text): ProfileSet {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((entry) => {
    const full = `${entry.parentPath}/${entry.name}`;
    const path = full.slice(folder.length + 1).replaceAll("\\", "/");
    return [path, change(readFileSync(full, "utf8"), path)] as const;
  });
  const { set, findings } = readProject(new MemoryHost(Object.fromEntries(contents)), "auth-profiles.yaml");
  if (set === undefined || findings.length > 0) throw new Error(findings.map((one) => one.message).join("\n"));
  return set;
}

/** Keys whose values an author may fill with any words, and that nothing refers to. */
const freeKeys = new Set([
  ...["title", "abstract", "does", "means", "term", "says", "else", "because", "phrase", "text", "none", "remains"],
  ...["migration", "editors", "choose", "context", "note", "derived", "unverified", "registry", "code", "question"],
  ...["pattern", "example", "default", "reads", "noun", "plural", "version-note", "content"],
]);

/** The fixture with `words` in every field that an author may fill as he likes. */
export function readHostileSet(words: string): ProfileSet {
  return readFixtureSet((text, path) => {
    if (path === "auth-profiles.yaml") return text;
    const value = parse(text) as unknown;
    return stringify(fill(value, words, false), { aliasDuplicateObjects: false });
  });
}

function fill(value: unknown, words: string, isFree: boolean): unknown {
  if (typeof value === "string") return isFree ? withWords(value, words) : value === "X-Special" ? `X-${words}` : value;
  if (Array.isArray(value)) return value.map((item) => fill(item, words, isFree));
  if (typeof value !== "object" || value === null) return value;
  // Of an action, `means` is a word of the tool.
  const isAction = "kind" in value && "reads" in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (isAction) return [key, inner];
      if (key === "carrier" && typeof inner === "string") return [key, inner.replace("X-Special", `X-${words}`)];
      return [key, fill(inner, words, isFree || freeKeys.has(key))];
    }),
  );
}

/** Short enough for every field, with the words at both ends. */
function withWords(value: string, words: string): string {
  return value.length > 60 ? `${words} ${value} ${words}` : `${words}${value.slice(0, 40)}${words}`;
}
