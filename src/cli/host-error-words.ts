import type { HostError, HostErrorCode } from "../host/host.ts";
import type { Environment } from "./environment.ts";
import { shownFrom } from "./root.ts";

/** What could not be done, and what to do about it. */
const words: Readonly<Record<HostErrorCode, readonly [refusal: string, help: string]>> = {
  "outside-root": ["cannot be used", "name a place below the root"],
  unreadable: ["cannot be read", "check that it is there, is what is expected, and may be read"],
  unwritable: ["cannot be written", "make its place free and writable, or name another one"],
  full: ["cannot be written", "make room, then run it again; no file is half written"],
};

/**
 * A refusal of the file system for people: which file or folder, as somebody in the working folder would write it, why,
 * and what to do. `root` is the folder that the path of the error is relative to.
 */
export function hostErrorWords(error: HostError, root: string | undefined, environment: Environment) {
  const [refusal, help] = words[error.code];
  const isBelow = root !== undefined && !/^(?:\/|[A-Za-z]:)/.test(error.path);
  const path = isBelow ? shownFrom(root, error.path, environment) : error.path;
  return { message: `\`${path}\` ${refusal}: ${error.message}`, help };
}
