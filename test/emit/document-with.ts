import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { markdownWriter } from "../../src/emit/markdown/write-markdown.ts";
import { emitPages } from "../../src/emit/page.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";

const folder = fileURLToPath(new URL("fixture", import.meta.url));

/** The Markdown of a manifest, given as its text, that stands among the profiles of the fixture. */
export function documentWith(manifest: string, id: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => {
    const full = `${parentPath}/${name}`;
    return [full.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(full, "utf8")] as const;
  });
  const host = new MemoryHost({ ...Object.fromEntries(texts), [`profiles/${id}.yaml`]: manifest });
  const { set, findings } = readProject(host, "auth-profiles.yaml");
  if (set === undefined || findings.length > 0) throw new Error(findings.map((one) => one.message).join("\n"));
  const page = [...emitPages(set, [markdownWriter("md")])].find(({ path }) => path === `md/${id}.md`);
  return String(page?.contents);
}
