// Collects the rows of the published tables from the page that holds them, so that none is forgotten:
//
//   node test/dossier/collect-rows.mjs PAGE [--write]
//
// Without `--write` it says what differs from the lists beside it, and exits with 1 if anything does. With it, new rows
// are added without a decision, for which rows.test.ts fails, and what the page says of known ones is brought up to date.
// Decisions are kept.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The sections whose tables belong to each list; where another one has the others, only rows that contain something.
 * `page` is the page beside the given one that has them.
 */
const lists = {
  "base.json": ["1.3", "1.4", "1.5"],
  "dpop.json": ["5.3", "5.4", "5.5", "5.6"],
  "http-message-signatures.json": ["6.1", "6.3"],
  "http-message-signing-sep-2752.json": ["6.2"],
  "init-registered-signing.json": ["7."],
  "dpop-request-binding.json": { sections: ["5.6"], only: /DPOP-O/ },
  "dpop@0.1.0.json": { sections: ["5.3", "5.4", "5.5", "5.6"], only: /DPOP-O/ },
  "enterprise-managed-authorization.json": ["3.3", "3.4"],
  "enterprise-managed-authorization@0.1.0.json": { sections: ["3.3", "3.4"], only: /EMA-D/ },
  "id-jag.json": { sections: ["3.3", "3.4"], only: /IDJAG/ },
  "oauth-client-credentials.json": ["2.2", "2.3"],
  "rfc-7523.json": { sections: ["2.2", "2.3", "3.4", "4.3", "4.4"], only: /RFC 7523/ },
  "rfc-8693.json": { sections: ["3.3", "3.4"], only: /RFC 8693/ },
  "workload-identity-federation.json": ["4.3", "4.4"],
  "drafts.json": ["4.5"],
  "oauth-rfc7523bis.json": { sections: ["2.3", "4.3"], only: /7523BIS/ },
  "drafts-wimse.json": { page: "landscape.md", sections: ["e.11"], only: /WIMSE/ },
  "rfc-9449.json": { sections: ["5.4", "5.5"] },
  "rfc-9728.json": { sections: ["1.4"], only: /RFC 9728/ },
  "rfc-8414.json": { sections: ["1.4"], only: /RFC 8414/ },
  "rfc-8707.json": { sections: ["1.4"], only: /RFC 8707/ },
  "rfc-9421.json": { page: "landscape.md", sections: ["e.2", "e.3", "e.5"] },
  "rfc-9530.json": { page: "landscape.md", sections: ["e.7"] },
  "fapi-2-security-profile.json": { sections: ["8."], words: "iso" },
  "fapi-2-message-signing.json": { sections: ["9."], only: /^FMS-/, words: "iso" },
  "fapi-2-http-signatures.json": { sections: ["9."], only: /^FHS-/, words: "iso" },
};

/** Requirement words: those of BCP 14, or those of ISO, which are plain English elsewhere. */
const wordsOf = {
  bcp14: /\b(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/g,
  iso: /\b(?:shall not|should not|shall|should|may)\b/g,
};

/** The lines below a heading, down to the next one. */
function linesOf(section, page) {
  const start = page.findIndex((line) => new RegExp(`^#+ ${section.replaceAll(".", "\\.")} `).test(line));
  if (start === -1) throw new Error(`the page has no section ${section}`);
  const rest = page.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line));
  return end === -1 ? rest : rest.slice(0, end);
}

/** The tables among some lines: heads and cells. */
function tablesOf(lines) {
  const tables = [];
  lines.forEach((line, index) => {
    if (!line.startsWith("|")) return;
    const isHead = /^\|(?:[ :-]+\|)+$/.test(lines[index + 1] ?? "");
    if (isHead) tables.push({ head: cellsOf(line), rows: [] });
    else if (!/^\|(?:[ :-]+\|)+$/.test(line)) tables.at(-1).rows.push(cellsOf(line));
  });
  return tables;
}

function cellsOf(line) {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Words without the marks of code and emphasis. */
function plain(cell) {
  return cell.replace(/`|\*\*/g, "");
}

/** What a list keeps of a row: its name, what it says of presence or strength, further words, and literal examples. */
function rowsOf({ head, rows }, section, { only = /^/, words = "bcp14" }) {
  const at = (name) => head.indexOf(name);
  const names = rows.map(([name]) => name);
  // Two rows of one name differ by their place.
  const nameOf = ([name, place]) => (names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${place})`);
  return rows
    .filter((cells) => only.test(cells.join(" | ")))
    .map((cells) => {
      const isRequirement = at("ID") === 0;
      const row = isRequirement ? cells[0] : `${section}/${plain(nameOf(cells))}`;
      const keyword = cells[isRequirement ? at("Keyword") : at("Required?") === -1 ? 1 : at("Required?")];
      const said = ["Behaviour", "Value", "Meaning"].map((name) => cells[at(name)] ?? "").join(" ");
      const also = said.match(wordsOf[words]) ?? [];
      const examples = [...(cells[at("Example")] ?? "").matchAll(/`([^`]+)`/g)]
        .map(([, literal]) => literal)
        // Shortened ones, and marks of how sure the page is, are no values.
        .filter((literal) => !literal.includes("...") && !/^\[[A-Z]\]$/.test(literal));
      return {
        row,
        keyword,
        ...(also.length === 0 ? {} : { also }),
        ...(examples.length === 0 ? {} : { examples }),
      };
    });
}

/** What people decided about a row: the duties that carry it, why none does, which of its words ask nothing. */
function decisionsOf({ duties, "left-out": leftOut, aside }) {
  return { duties, "left-out": leftOut, aside };
}

const [path, option] = process.argv.slice(2);
if (path === undefined || (option !== undefined && option !== "--write")) {
  process.stderr.write("usage: node test/dossier/collect-rows.mjs PAGE [--write]\n");
  process.exit(2);
}

/** The lines of the given page, or of another one beside it. */
function pageOf(name) {
  return readFileSync(name === undefined ? path : join(dirname(path), name), "utf8").split("\n");
}

let differs = false;
for (const [file, list] of Object.entries(lists)) {
  const { sections, page: name } = Array.isArray(list) ? { sections: list } : list;
  const page = pageOf(name);
  const place = new URL(file, import.meta.url);
  const known = existsSync(place) ? JSON.parse(readFileSync(place, "utf8")) : [];
  const decisionOf = new Map(known.map((one) => [one.row, decisionsOf(one)]));
  const found = sections.flatMap((section) =>
    tablesOf(linesOf(section, page)).flatMap((table) => rowsOf(table, section, list)),
  );
  const names = new Set(found.map(({ row }) => row));
  const merged = [
    ...found.map((one) => ({ ...one, ...decisionOf.get(one.row) })),
    // A decision about a row that the page no longer has is not thrown away in silence.
    ...known.filter(({ row }) => !names.has(row)),
  ];
  for (const { row } of known) if (!names.has(row)) process.stdout.write(`${file}: ${row} is not on the page\n`);
  for (const { row } of found) if (!decisionOf.has(row)) process.stdout.write(`${file}: ${row} is new\n`);
  const text = `${JSON.stringify(merged, null, 2)}\n`;
  if (JSON.stringify(merged) === JSON.stringify(known)) continue;
  differs = true;
  process.stdout.write(`${file}: ${option === "--write" ? "written" : "differs from the page"}\n`);
  if (option === "--write") writeFileSync(place, text);
}
process.exit(differs && option !== "--write" ? 1 : 0);
