import { describe, expect, it } from "vitest";
import type { Environment } from "../../src/cli/environment.ts";
import { run } from "../../src/cli/run.ts";

describe("a bug", () => {
  const unused = () => Promise.reject(new Error("not used"));

  async function bugOf(argv: readonly string[], different: Partial<Environment>): Promise<string> {
    let error = "";
    const code = await run(argv, {
      workingFolder: "/",
      variables: {},
      stdoutIsTerminal: false,
      stderrIsTerminal: false,
      version: "1.2.3",
      today: () => "2026-01-01",
      writeOut: () => undefined,
      writeError: (text) => void (error += text),
      openHost: unused,
      buildId: unused,
      breathe: unused,
      ...different,
    });
    expect(code).toBe(3);
    expect(error).toContain("auth-profiles 1.2.3: this is a bug in auth-profiles, not in your files.\n");
    expect(error).not.toMatch(/\/(?:src|test)\//);
    return error;
  }

  it("is told as ours, without a path of the machine", async () => {
    const writeOut = () => {
      throw new TypeError("\u001B[31mnobody expected this");
    };
    expect(await bugOf(["rules"], { writeOut })).toContain("  TypeError: <U+001B>[31mnobody expected this\n");
  });
});
