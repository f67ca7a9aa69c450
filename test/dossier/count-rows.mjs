// Says, per list beside it, what became of the rows of the published tables:
//
//   npm run dossier
//
// carried: the row alone is behind its duties. merged: a duty of the row carries another row as well. left out: no
// duty carries it; the list has the reason.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("./", import.meta.url);
const additions = "additions.json";

/** What became of each row of one list. */
function fatesOf(rows) {
  const users = new Map();
  for (const { duties = [] } of rows) for (const id of duties) users.set(id, (users.get(id) ?? 0) + 1);
  return rows.map(({ row, duties = [] }) => {
    if (duties.length === 0) return { row, fate: "left out" };
    return { row, fate: duties.some((id) => users.get(id) > 1) ? "merged" : "carried" };
  });
}

/** The profiles whose duties carry rows of a list, the most frequent first; the name of the list where none does. */
function profilesOf(rows, file) {
  const counts = new Map();
  for (const id of rows.flatMap(({ duties = [] }) => duties)) {
    const profile = id.slice(0, id.indexOf("#"));
    counts.set(profile, (counts.get(profile) ?? 0) + 1);
  }
  const names = [...counts].sort(([, left], [, right]) => right - left).map(([name]) => name);
  return names.length === 0 ? file.replace(/\.json$/, "") : names.join(", ");
}

const columns = ["carried", "merged", "left out"];
const lines = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && file !== additions)
  .sort()
  .map((file) => {
    const rows = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const fates = fatesOf(rows);
    const counts = columns.map((fate) => fates.filter((one) => one.fate === fate).length);
    return [profilesOf(rows, file), rows.length, ...counts];
  });
const sums = [1, 2, 3, 4].map((column) => lines.reduce((sum, line) => sum + line[column], 0));
const table = [["profile", "rows", ...columns], ...lines, ["all", ...sums]].map((line) => line.map(String));
const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
for (const [name, ...numbers] of table) {
  const cells = numbers.map((cell, index) => cell.padStart(widths[index + 1]));
  process.stdout.write(`${[name.padEnd(widths[0]), ...cells].join("  ")}\n`);
}
