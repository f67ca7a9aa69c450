import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/command-table.ts";
import { Machine } from "../cli/support/command-line.ts";

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as unknown;
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const { scripts } = readJson("../../package.json") as { scripts: Record<string, string> };

/** The blocks of a language, without their fences. */
function blocksOf(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);
}

/** The commands of the shell blocks, one by one, without comments. */
const shellCommands = blocksOf("sh")
  .flatMap((block) => block.split("\n"))
  .map((line) => line.replace(/\s+#.*$/, "").trim())
  .flatMap((line) => line.split(" && "))
  .filter((line) => line !== "");

describe("the README", () => {
  it("shows the findings that the tool prints", async () => {
    const machine = new Machine();
    for (const argv of [
      ["init"],
      ["new", "token-binding"],
      ["new", "signed-requests", "--objective", "sender-constraining", "--mechanism", "key-bound-token"],
    ]) {
      expect(await machine.run(...argv)).toMatchObject({ code: 0 });
    }
    const other = "profiles/signed-requests.yaml";
    machine.write(other, machine.text(other).replace(/# Others solve[^]*?\n\n/, ""));
    machine.edit(other, "maturity: idea", "maturity: ideal");
    const { out } = await machine.run("lint");
    machine.edit(other, "maturity: ideal", "maturity: idea");
    const { out: mended } = await machine.run("lint");
    const first = (text: string) => text.slice(0, text.indexOf("\n\n") + 1);
    expect(blocksOf("text")).toContain(`${first(out)}\n${first(mended)}`);
  });

  it("shows commands that exist, and that work one after the other", async () => {
    const machine = new Machine();
    const seen: string[] = [];
    for (const command of shellCommands) {
      const [program, ...rest] = command.split(" ");
      if (program === "npm") {
        const [verb = "", script = ""] = rest;
        expect(["ci", "install", "run", "test"]).toContain(verb);
        if (verb === "run") expect(Object.keys(scripts)).toContain(script);
        continue;
      }
      expect([program, rest[0]]).toEqual(["npx", "auth-profiles"]);
      const { code, error } = await machine.run(...rest.slice(1));
      expect({ command, code }).toEqual({ command, code: 0 });
      expect(error).not.toContain("unknown");
      seen.push(rest[1] ?? "");
    }
    expect(seen).toEqual(["init", "new", "lint", "build", "check"]);
    expect(machine.read("findings.sarif")).toContain('"version": "2.1.0"');
  });

  it("lists every command", () => {
    const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
    const listed = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([a-z]+)(?: [^`/]*)?`/g)]);
    expect(listed.map(([, name]) => name)).toEqual(commands.map((command) => command.name));
  });

  it("mentions only options that exist", () => {
    const options = new Set(commands.flatMap((command) => command.options.map((option) => `--${option.name}`)));
    const words = [...readme.matchAll(/--[a-z][a-z-]*/g)].map(([word]) => word).filter((word) => word !== "--save-dev");
    expect(words.filter((word) => !options.has(word))).toEqual([]);
    expect(words).toContain("--accept");
  });
});
