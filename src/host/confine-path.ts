import { HostError } from "./host.ts";

/** Longest path that is looked at; file systems refuse longer ones in their own ways. */
const longestPath = 1024;

/**
 * A path as a host may use it: relative to the root, with `/`, without `.` segments; the root itself is the empty
 * path. Throws `HostError` for everything that leads, or could be read as leading, out of the root.
 */
export function confinePath(path: string): string {
  const reason = reasonAgainst(path);
  if (reason !== undefined) throw new HostError("outside-root", path.slice(0, longestPath), reason);
  return path
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".")
    .join("/");
}

function reasonAgainst(path: string): string | undefined {
  if (path.length > longestPath) return `the path is longer than ${String(longestPath)} characters`;
  if (path.includes("\0")) return "the path contains a NUL character";
  if (path.includes("\\")) return "the path contains a backslash, expected `/` between folders";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "the path is absolute, expected one relative to the root";
  if (path.split("/").includes("..")) return "the path leads upwards with `..`, expected one below the root";
  if (leadsIntoGit(path)) return "the path leads into `.git`, which belongs to Git alone";
  return undefined;
}

/**
 * Whether a path is, or lies in, what Git keeps for itself: settings that run programs, and the passwords of remotes. Some
 * file systems take names for equal that differ in case, or in dots and spaces at the end.
 */
export function leadsIntoGit(path: string): boolean {
  return path.split("/").some((segment) => /^\.git[. ]*$/i.test(segment));
}
