import type { RuleGroup } from "../rule-entry.ts";

/** What is published, against what is on disk and against itself. */
export const publishRules = {
  "publish/section-missing": {
    severity: "error",
    fix: "none",
    summary: "A section that the maturity of the profile needs",
    messages: {
      missing: {
        text: "a {maturity} profile has no section `{section}`",
        help: "Write it, or say why there is nothing to write with `none` and a reason, which is printed",
      },
      empty: {
        text: "section `{section}` is empty, expected text or `none` with a reason",
        help: "Write the section, or give the reason",
      },
    },
  },
  "publish/stale-generated": {
    severity: "error",
    fix: "safe",
    structural: true,
    everywhere: true,
    summary: "A generated file is missing, out of date, edited by hand or left over",
    messages: {
      differs: {
        text: "`{path}` differs from what the manifests give, first in line {line}",
        help: "Run `{command}` and commit the result",
      },
      missing: {
        text: "`{path}` is missing, expected a generated file",
        help: "Run `{command}` and commit the result",
      },
      orphaned: {
        text: "`{path}` was generated, but nothing generates it any more",
        help: "Run `{command}`, which removes it",
      },
      edited: {
        text: "`{path}` was edited by hand, expected it as generated",
        help: "Move the change into the manifest, then run `{command} --force`, which writes the file anew",
      },
      orphanEdited: {
        text: "`{path}` was generated and then edited by hand, and nothing generates it any more",
        help: "Keep what you need of it elsewhere, then run `{command} --force`, which removes it",
      },
      foreign: {
        text: "`{path}` was not written by this tool, expected a generated file or none",
        help: "Move the file away, or run `{command} --force` to overwrite it",
      },
      unwritable: {
        text: "`{path}` cannot be written: {reason}",
        help: "Change the folders under `outputs`, or move what is in the way",
      },
    },
  },
  "publish/broken-link": {
    severity: "error",
    fix: "unsafe",
    summary: "A link to a page or anchor that does not exist",
    messages: {
      page: {
        text: "the link leads to `{target}`, which is no page of this set",
        help: "Link to a page that exists",
      },
      anchor: {
        text: "the link leads to `{anchor}` on `{page}`, which has no such anchor",
        help: "Link to an anchor that exists, or name the duty or parameter by its id in braces",
      },
      near: {
        text: "the link leads to `{target}`, which does not exist, expected `{suggestion}`",
        help: "Write `{suggestion}`",
      },
      address: {
        text: "the link leads to `{target}`, expected https, mailto, a page of this folder or a place on a page",
        help: "Use one of these; as it stands, only the words of the link are printed",
      },
    },
  },
  "publish/example-invalid": {
    severity: "error",
    fix: "none",
    structural: true,
    summary: "An example that breaks its own schema or duties",
    messages: {
      schema: {
        text: "example `{example}` breaks the schema of `{message}` at `{pointer}`: {reason}",
        help: "Correct the example, or the line of the parameter",
      },
      missing: {
        text: "example `{example}` has no `{parameter}`, which `{message}` requires",
        help: "Add `{parameter}` to the example",
      },
      forbidden: {
        text: "example `{example}` has `{parameter}`, which `{message}` forbids",
        help: "Remove `{parameter}` from the example",
      },
      length: {
        text: "example `{example}` has `{name}: {found}`, but its content is {expected} octets long",
        help: "Leave the field out, or write the length of the content as it is sent",
      },
      notRefused: {
        text: "example `{example}` is to be refused by `{duty}`, but breaks nothing that `{duty}` says",
        help: "Change what `refused-when` sets, or name the duty that catches it",
      },
    },
  },
} as const satisfies RuleGroup;
