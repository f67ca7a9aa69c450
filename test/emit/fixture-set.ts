import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { readProject, type Project } from "../../src/pipeline/read/read-project.ts";
import type { ProfileSet } from "../../src/model/set/profile-set.ts";

const folder = fileURLToPath(new URL("fixture", import.meta.url));

/** A small set of another domain in which every kind of content occurs once. */
export function readFixtureSet(): ProfileSet {
  const { set, findings } = readFixture((text) => text);
  if (set === undefined || findings.length > 0) throw new Error(findings.map((one) => one.message).join("\n"));
  return set;
}

function readFixture(change: (text: string, path: string) => string): Project {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((entry) => {
    const full = `${entry.parentPath}/${entry.name}`;
    const path = full.slice(folder.length + 1).replaceAll("\\", "/");
    return [path, change(readFileSync(full, "utf8"), path)] as const;
  });
  return readProject(new MemoryHost(Object.fromEntries(contents)), "auth-profiles.yaml");
}

/** Keys whose values an author may fill with any words, and that nothing refers to. */
const freeKeys = new Set([
  ...["title", "abstract", "does", "means", "term", "says", "else", "because", "phrase", "text", "none", "remains"],
  ...["migration", "editors", "choose", "context", "note", "derived", "unverified", "registry", "code", "question"],
  ...["pattern", "example", "default", "reads", "noun", "plural", "version-note", "content"],
]);

/**
 * The fixture with `words` in every field that an author may fill as he likes: in prose, which is Markdown, or in all
 * others. Missing where the format refuses such words; then nothing is ever written.
 */
export function readHostileSet(words: string, where: "prose" | "texts"): ProfileSet | undefined {
  const { set, findings, complete } = readFixture((text, path) => {
    return path === "auth-profiles.yaml" ? text : withHostileWords(text, words, where);
  });
  const isRead = set !== undefined && complete;
  if (!isRead && findings.length === 0) throw new Error("nothing was read, and nothing was found");
  return isRead ? set : undefined;
}

/** A manifest or vocabulary with `words` in every such field. */
export function withHostileWords(text: string, words: string, where: "prose" | "texts"): string {
  const filled = new Filler(words, where).fill(parse(text), false);
  return stringify(filled, { aliasDuplicateObjects: false, lineWidth: 0 });
}

class Filler {
  readonly #words: string;
  readonly #where: "prose" | "texts";

  constructor(words: string, where: "prose" | "texts") {
    this.#words = words;
    this.#where = where;
  }

  fill(value: unknown, isFree: boolean): unknown {
    const words = this.#words;
    // In a reference, `#` stands behind the profile.
    const name = `X-${words.replaceAll("#", "")}`;
    if (typeof value === "string") return isFree ? withWords(value, words) : value === "X-Special" ? name : value;
    if (Array.isArray(value)) return value.map((item) => this.fill(item, isFree));
    if (typeof value !== "object" || value === null) return value;
    // Of an action `means`, and of a requirement `choose`, are words of the tool.
    const isAction = "kind" in value && "reads" in value;
    const isRequirement = "action" in value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (isAction || (isRequirement && key === "choose")) return [key, inner];
        if (key === "carrier" && typeof inner === "string") return [key, inner.replace("X-Special", () => name)];
        const isProse = "at" in value && key === "text";
        return [key, this.fill(inner, isProse === (this.#where === "prose") && (isFree || freeKeys.has(key)))];
      }),
    );
  }
}

/** Short enough for every field, with the words at both ends. */
function withWords(value: string, words: string): string {
  return value.length > 60 ? `${words} ${value} ${words}` : `${words}${value.slice(0, 40)}${words}`;
}
