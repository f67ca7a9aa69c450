import { expect } from "vitest";
import { changed, fixture, resolveFiles } from "../../support/set.ts";

export const library = fixture("library");

/** What is found after one change, each finding as its span and message; nothing else may follow from the change. */
export function foundAfter(path: string, from: string, to: string): readonly string[] {
  const { findings } = resolveFiles(changed(library, path, from, to));
  return findings.map(({ rule, span, message }) => {
    expect(rule).toBe("ref/unresolved");
    return `${span.file.text.slice(span.start, span.end)}: ${message}`;
  });
}

/** What is found where a name is nearly right. */
export const near = (kind: string, name: string, right: string, shown = name) =>
  `${shown}: ${kind} \`${name}\` does not exist, expected \`${right}\``;
