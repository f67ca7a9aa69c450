import { composeProject } from "../../pipeline/compose-project.ts";
import { compositionJson } from "../../emit/compose/composition-json.ts";
import { isOpenError } from "../../emit/compose/composition-words.ts";
import { compositionReport } from "../../emit/compose/composition-report.ts";
import { writeCompositionCsv } from "../../emit/compose/write-composition-csv.ts";
import { writeCompositionMarkdown } from "../../emit/compose/write-composition-markdown.ts";
import { writeCompositionText } from "../../emit/compose/write-composition-text.ts";
import { jsonReport } from "../../findings/formats/json-report.ts";
import { nearest } from "../../findings/nearest.ts";
import { asOfDay } from "../as-of.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../environment.ts";
import { findingsInFormat } from "../reporting/findings-in-format.ts";
import { knownIds, readSet } from "../read-set.ts";
import { UsageError } from "../usage-error.ts";

/** Whether profiles can be used together, what stands between them, and what binds whoever uses them. */
export const compose: Command = async (parsed, session) => {
  const asOf = asOfDay(parsed, session);
  const inHand = await readSet(parsed, session);
  if (typeof inHand === "number") return inHand;
  const { project, set, root } = inHand;
  const current = set.profiles.filter((profile) => set.profilesById.get(profile.id) === profile);
  const ids = knownIds(
    parsed.operands.map((name) => currentId(name, set)),
    current.map(({ id }) => id),
  );
  const role = parsed.get("role");
  if (role !== undefined && !set.words.roles.has(role)) throw unknownRole(role, [...set.words.roles.keys()]);
  const composed = composeProject(project, set, ids, asOf);
  const report = compositionReport({ ids, ...composed }, set, role);
  const { findings } = composed;
  const format = parsed.get("format") ?? "text";
  const write = findingsInFormat(findings, project, root, parsed, session);
  switch (format) {
    case "text":
      session.writeOut(writeCompositionText(report, await write("text")));
      break;
    case "markdown":
      session.writeOut(writeCompositionMarkdown(report));
      break;
    case "csv":
      session.writeOut(writeCompositionCsv(report));
      break;
    case "json": {
      const json = compositionJson(report, jsonReport(findings, write.context).findings);
      session.writeOut(`${JSON.stringify(json, null, 2)}\n`);
      break;
    }
    default:
      session.writeOut(await write(format));
  }
  return findings.some(isOpenError) ? exitCode.findings : exitCode.clean;
};

/** The id of a name that has a version. Throws `UsageError` for an edition: there is a later one to adopt. */
function currentId(name: string, set: ProfileSet): string {
  const named = set.profiles.find(({ id, version }) => `${id}@${version}` === name);
  if (named === undefined) return name;
  if (set.profilesById.get(named.id) === named) return named.id;
  throw new UsageError(`\`${name}\` is an earlier edition`, `\`compose\` takes \`${named.id}\`, \`compare\` both`);
}

function unknownRole(role: string, known: readonly string[]): UsageError {
  const near = nearest(role, known);
  const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
  return new UsageError(`the vocabulary has no role \`${role}\`${hint}`, `it has ${known.join(", ")}`);
}
