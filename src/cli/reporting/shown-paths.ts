import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Finding } from "../../findings/finding.ts";
import type { SourceFile, Span } from "../../text/source-file.ts";
import type { Environment } from "../environment.ts";
import { shownPath, type Root } from "../root.ts";

/** Writes a path of the root for somebody. */
export type PathWriter = (path: string) => string;

/** Paths as somebody in the working folder would write them. */
export function pathsForPeople(root: Root, environment: Environment): PathWriter {
  return (path) => shownPath(root, path, environment);
}

/**
 * Paths as a service needs them that shows findings beside the sources: from the top of the repository, which is the
 * workspace of the job or the working folder. Where the root does not lie below it, from the root.
 */
export function pathsForRepository(root: Root, environment: Environment): PathWriter {
  const top = resolve(environment.workingFolder, environment.variables["GITHUB_WORKSPACE"] ?? ".");
  const found = relative(top, root.folder).split(sep).join("/");
  const isBelow = found !== "" && found !== ".." && !found.startsWith("../") && !isAbsolute(found);
  return isBelow ? (path) => `${found}/${path}` : (path) => path;
}

/** The same findings with other paths. Each file stays one file. */
export function withPaths(findings: readonly Finding[], write: PathWriter): readonly Finding[] {
  const written = new Map<SourceFile, SourceFile>();
  const spanOf = (span: Span): Span => {
    let file = written.get(span.file);
    if (file === undefined) {
      const path = write(span.file.path);
      file = path === span.file.path ? span.file : { path, text: span.file.text };
      written.set(span.file, file);
    }
    return file === span.file ? span : { ...span, file };
  };
  return findings.map((finding) => ({
    ...finding,
    span: spanOf(finding.span),
    related: finding.related.map((one) => ({ ...one, span: spanOf(one.span) })),
  }));
}
