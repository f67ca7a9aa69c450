import { HostError, type HostErrorCode } from "./host.ts";

/** What the operating system's refusals mean, in words that hold nothing of this machine. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file is too large for the file system",
  EISDIR: "there is a folder of this name, expected a file",
  ENOTDIR: "a part of the path is a file, expected a folder",
  EEXIST: "a part of the path is a file, expected a folder",
  ENAMETOOLONG: "a name in the path is too long",
  ELOOP: "symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBUSY: "the file is in use",
  EIO: "the device failed",
  ENOENT: "a part of the path does not exist",
};

const fullCodes: readonly string[] = ["ENOSPC", "EDQUOT"];

/** A refusal of the operating system as a `HostError`; what is no such refusal is thrown on as it is. */
export function hostErrorFrom(error: unknown, code: HostErrorCode, path: string): HostError {
  if (error instanceof HostError) return error;
  const systemCode = systemCodeOf(error);
  if (systemCode === undefined) throw error;
  const meaning = meanings[systemCode] ?? `the operating system answered ${systemCode}`;
  return new HostError(fullCodes.includes(systemCode) ? "full" : code, path, meaning);
}

/** The code of a system error, `ENOENT`; nothing for other errors. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
