import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import { controlCharactersIn } from "../text/control-character.ts";
import type { YamlSource } from "../syntax/yaml-source.ts";
import type { YamlPath } from "../syntax/places.ts";

/** More than any text of the format may have; a pattern is never tried on a longer one. */
const textLimit = 50_000;

/** Keys below which anything goes: what stands there is content, not format. */
const content: ReadonlySet<string> = new Set(["content", "schema", "example"]);

/**
 * What must not reach the comparison with the format: texts on which a pattern would exhaust the stack, characters that
 * nobody sees and an escape wrote, and the one key that readers of maps pass over. About `limit` findings.
 */
export function findUnsafeParts(source: YamlSource, limit: number): readonly Finding[] {
  const findings: Finding[] = [];
  // One path for the whole walk: every value of every file passes here.
  const path: (string | number)[] = [];
  const visit = (value: unknown, isContent: boolean): void => {
    if (findings.length >= limit) return;
    if (typeof value === "string") {
      if (value.length > textLimit) findings.push(tooLong(source, path, value.length));
      else if (!isContent) findings.push(...hiddenCharacters(source, path, value));
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        visit(value[index], isContent);
        path.pop();
      }
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) {
        if (key === "__proto__" && !isContent) findings.push(hiddenKey(source, path));
        path.push(key);
        visit((value as Readonly<Record<string, unknown>>)[key], isContent || content.has(key));
        path.pop();
      }
    }
  };
  visit(source.value, false);
  return findings;
}

function tooLong(source: YamlSource, path: YamlPath, length: number): Finding {
  const name = path.findLast((segment) => typeof segment === "string") ?? "the file";
  const params = { path: name, found: `${length} characters`, expected: `at most ${textLimit} characters` };
  const span = source.locate(path, "value");
  return report("structure/schema", "wrongSize", params, { span, key: `${source.file.path} ${path.join("/")}` });
}

/** The first of them; the file itself was looked through, so that only an escape can have written it. */
function hiddenCharacters(source: YamlSource, path: YamlPath, text: string): readonly Finding[] {
  for (const { name } of controlCharactersIn(text)) {
    const options = { span: source.locate(path, "value"), key: `${source.file.path} ${path.join("/")} ${name}` };
    return [report("meta/unreadable", "controlCharacter", { found: name }, options)];
  }
  return [];
}

function hiddenKey(source: YamlSource, path: YamlPath): Finding {
  const name = path.findLast((segment) => typeof segment === "string") ?? "";
  const params = {
    key: "__proto__",
    where: name === "" ? "the file" : `\`${name}\``,
    expected: "the keys of the format",
  };
  const span = source.locate([...path, "__proto__"], "key");
  const key = `${source.file.path} ${[...path, "__proto__"].join("/")}`;
  return report("structure/unknown-key", "unknown", params, { span, key });
}
