import { describe, expect, it } from "vitest";
import { Machine, machineWith } from "./support/command-line.ts";

/** Calls that cannot be used, with what is said: exit code 2, nothing on stdout, one message, no stack. */
const unusable: [argv: readonly string[], message: string, help?: string][] = [
  [["foo"], "unknown command `foo`", "see `auth-profiles --help`"],
  [["linst"], "unknown command `linst`; did you mean `lint`?", "see `auth-profiles --help`"],
  [["--hepl"], "unknown option `--hepl`; did you mean `--help`?", "see `auth-profiles --help`"],
  [["--quiet", "lint"], "unknown option `--quiet`", "see `auth-profiles --help`"],
  [["help", "linst"], "unknown command `linst`; did you mean `lint`?", "see `auth-profiles --help`"],
  [["lint", "--fromat", "x"], "unknown option `--fromat`; did you mean `--format`?", "see `auth-profiles lint --help`"],
  [["lint", "-x"], "unknown option `-x`", "see `auth-profiles lint --help`"],
  [["lint", "-qx"], "unknown option `-x`", "see `auth-profiles lint --help`"],
  [["lint", "--force"], "unknown option `--force`", "see `auth-profiles lint --help`"],
  [["lint", "--__proto__"], "unknown option `--__proto__`", "see `auth-profiles lint --help`"],
  [["lint", "--root"], "option `--root` needs a value", "see `auth-profiles lint --help`"],
  [["lint", "--root="], "option `--root` needs a value"],
  [
    ["lint", "--format", "--quiet"],
    "option `--format` needs a value; one that begins with a dash is written `--format=-x`",
    "see `auth-profiles lint --help`",
  ],
  [["lint", "--quiet=3"], "option `--quiet` takes no value", "see `auth-profiles lint --help`"],
  [["lint", "--format", "xml"], "`--format xml`: expected text, json, sarif, github or junit"],
  [["lint", "--format", "jsn"], "`--format jsn`: expected text, json, sarif, github or junit; did you mean `json`?"],
  [["lint", "--format", "json="], "`--format json=`: expected a file behind the equals sign"],
  [["lint", "--fail-on", "never"], "`--fail-on never`: expected error, warning or info"],
  [["lint", "--fail-on", "error=x"], "`--fail-on error=x`: expected error, warning or info; did you mean `error`?"],
  [["lint", "--color", "allways"], "`--color allways`: expected auto, always or never; did you mean `always`?"],
  [["lint", "--as-of", "yesterday"], "`--as-of yesterday`: expected a day, as in 2026-07-28"],
  [["lint", "--as-of", "2026-02-30"], "`--as-of 2026-02-30`: expected a day, as in 2026-07-28"],
  [
    ["lint", "--format", "json", "--format", "text"],
    "two formats would be mixed on stdout",
    "write one of them into a file: --format sarif=findings.sarif",
  ],
  [
    ["lint", "--format", "json=a.json", "--format", "sarif=./a.json"],
    "two formats would be written to `a.json`",
    "name a file of its own for each",
  ],
  [
    ["lint", "--root", "nowhere"],
    "`nowhere` cannot be read: a part of the path does not exist",
    "check that it is there, is what is expected, and may be read",
  ],
  [
    ["lint", "--root", "auth-profiles.yaml"],
    "`auth-profiles.yaml` cannot be read: the root is not a folder",
    "check that it is there, is what is expected, and may be read",
  ],
  [["lint", "--config", "nope.yaml"], "configuration `nope.yaml` does not exist", "name a file, or leave out --config"],
  [
    ["lint", "--root", "profiles", "--config", "auth-profiles.yaml"],
    "`auth-profiles.yaml` lies outside the root",
    "name a path below the root, or choose another --root",
  ],
  [["lint", "nope"], "`nope` does not exist", "name a manifest, or a folder of manifests"],
  [["lint", "--", "-x"], "`-x` does not exist", "name a manifest, or a folder of manifests"],
  [["lint", "../other"], "`../other` lies outside the root", "name a path below the root, or choose another --root"],
  [["lint", ".vscode"], "no file of the set is at or below `.vscode`", "name a manifest, or a folder of manifests"],
  [["lint", "a\0b"], "`a<U+0000>b` cannot be used: the path contains a NUL character", "name a place below the root"],
  [["lint", "\u001B[31mred"], "`<U+001B>[31mred` does not exist", "name a manifest, or a folder of manifests"],
  [["build", "profiles"], "unexpected argument `profiles`", "see `auth-profiles build --help`"],
  [["explain"], "`explain` needs <rule>", "see `auth-profiles explain --help`"],
  [["explain", "a", "b"], "unexpected argument `b`", "see `auth-profiles explain --help`"],
  [
    ["explain", "overlap/rival-solutoin"],
    "unknown rule `overlap/rival-solutoin`; did you mean `overlap/rival-solution`?",
    "see `auth-profiles rules` for the list",
  ],
  [["explain", "__proto__"], "unknown rule `__proto__`", "see `auth-profiles rules` for the list"],
  [["rules", "--format", "json=x"], "`--format json=x`: expected text or json; did you mean `json`?"],
  [["rules", "--format", "sarif"], "`--format sarif`: expected text or json"],
  [["new"], "`new` needs <id>", "see `auth-profiles new --help`"],
  [["new", "X"], "`X` is no id", "use lower-case words joined by hyphens, as in token-binding"],
  [["new", "../x"], "`../x` is no id", "use lower-case words joined by hyphens, as in token-binding"],
  [
    ["new", "a".repeat(81)],
    `\`${"a".repeat(81)}\` is no id`,
    "use lower-case words joined by hyphens, as in token-binding",
  ],
  [["fmt", "nope"], "`nope` does not exist", "name a YAML file, or a folder of such files"],
  [["fmt", ".vscode"], "`.vscode` is no YAML file", "name a YAML file, or a folder of such files"],
  [["fmt", "../x.yaml"], "`../x.yaml` lies outside the root", "name a path below the root, or choose another --root"],
];

describe("a call that cannot be used", () => {
  it.each(unusable)("%j: %s", async (argv, message, help) => {
    const machine = await machineWith(["token-binding"]);
    expect(await machine.run(...argv)).toEqual({
      code: 2,
      out: "",
      error: `auth-profiles: ${message}\n${help === undefined ? "" : `  ${help}\n`}`,
      changes: [],
    });
  });

  it("shows help on stderr where there is no command at all", async () => {
    const machine = new Machine();
    const help = await machine.run("--help");
    expect(await machine.run()).toEqual({ code: 2, out: "", error: help.out, changes: [] });
  });
});
