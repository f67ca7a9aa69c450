import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { compareText } from "../../findings/sort.ts";
import type { Located } from "../../manifest/located.ts";
import type { Manifest } from "../../manifest/types.ts";
import { Reporter } from "./reporter.ts";
import type { Placement } from "../../findings/placement.ts";

/** A manifest on its way to becoming a profile. */
export interface Draft {
  readonly located: Located<Manifest>;
  readonly manifest: Manifest;
  readonly placement: Placement;
  /** Ids of what it builds on and what could not be found: names in them are not judged. */
  readonly missing: Set<string>;
  base?: Draft;
  profileOf?: Draft;
}

/** Profiles that build on each other in one chain. Real chains have three or four. */
const chainLimit = 32;

/**
 * Looks up what each profile builds on, and orders them so that everything comes after what it builds on.
 * `unreadable`: ids of manifests that exist, but are too broken to be here; that is told already.
 */
export function linkLineage(
  drafts: readonly Draft[],
  unreadable: ReadonlySet<string>,
  findings: Finding[],
): readonly Draft[] {
  const byId = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const editions = byId.get(draft.manifest.id);
    if (editions === undefined) byId.set(draft.manifest.id, [draft]);
    else editions.push(draft);
  }
  for (const draft of drafts) {
    const base = link(draft, "base", byId, unreadable, findings);
    const profileOf = link(draft, "profile-of", byId, unreadable, findings);
    if (base !== undefined) draft.base = base;
    if (profileOf !== undefined) draft.profileOf = profileOf;
  }
  const ordered: Draft[] = [];
  const state = new Map<Draft, "open" | "done">();
  for (const draft of drafts) visit(draft, state, ordered, findings);
  cutLongChains(ordered, findings);
  return ordered;
}

type LineageKey = "base" | "profile-of";

function link(
  draft: Draft,
  key: LineageKey,
  byId: ReadonlyMap<string, readonly Draft[]>,
  unreadable: ReadonlySet<string>,
  findings: Finding[],
): Draft | undefined {
  const pinned = draft.manifest[key];
  if (pinned === undefined) return undefined;
  const [id = "", version = ""] = pinned.split("@");
  const editions = byId.get(id) ?? [];
  const found = editions.find((one) => one.manifest.version === version);
  if (found === draft) {
    cut(draft, key, draft, [draft], findings);
    return undefined;
  }
  if (found !== undefined) return found;
  draft.missing.add(id);
  if (unreadable.has(id)) return undefined;
  const reporter = new Reporter([draft.manifest.id]);
  const span = draft.located.spanOf([key], "value");
  if (editions.length > 0) {
    const versions = editions.map((one) => one.manifest.version).sort(compareText);
    const params = { profile: id, version, expected: versions.map((one) => `\`${one}\``).join(", ") };
    const options = { span, profiles: [draft.manifest.id], key: `${key} ${pinned}` };
    reporter.add(report("ref/unresolved", "edition", params, options));
  } else reporter.unresolved("profile", id, () => byId.keys(), span);
  findings.push(...reporter.findings);
  return undefined;
}

/** Depth first; a link that closes a circle is cut and told. */
function visit(start: Draft, state: Map<Draft, "open" | "done">, ordered: Draft[], findings: Finding[]): void {
  // An explicit stack: a hostile set may be a chain of ten thousand profiles.
  const stack: { draft: Draft; left: LineageKey[] }[] = [];
  const enter = (draft: Draft): void => {
    if (state.has(draft)) return;
    state.set(draft, "open");
    stack.push({ draft, left: ["profile-of", "base"] });
  };
  enter(start);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const key = frame.left.pop();
    if (key === undefined) {
      state.set(frame.draft, "done");
      ordered.push(frame.draft);
      stack.pop();
      continue;
    }
    const next = key === "base" ? frame.draft.base : frame.draft.profileOf;
    if (next === undefined || state.get(next) === "done") continue;
    if (state.get(next) === "open") {
      cut(
        frame.draft,
        key,
        next,
        stack.map((one) => one.draft),
        findings,
      );
      continue;
    }
    enter(next);
  }
}

function cut(draft: Draft, key: LineageKey, next: Draft, open: readonly Draft[], findings: Finding[]): void {
  unlink(draft, key, next);
  const circle = open.slice(open.indexOf(next)).map((one) => one.manifest.id);
  const shown = circle.length > 6 ? [...circle.slice(0, 5), `${circle.length - 5} more`] : circle;
  const span = draft.located.spanOf([key], "value");
  const params = { field: key, profile: next.manifest.id, path: shown.map((id) => `\`${id}\``).join(", ") };
  findings.push(
    report("ref/unresolved", "cycle", params, {
      span,
      profiles: [...new Set(circle)].sort(),
      key: [...circle].sort().join(" "),
    }),
  );
}

/** What lies too many profiles below is cut off and told, so that no chain costs more than its length. */
function cutLongChains(ordered: readonly Draft[], findings: Finding[]): void {
  const depths = new Map<Draft, number>();
  for (const draft of ordered) {
    for (const key of ["base", "profileOf"] as const) {
      const parent = draft[key];
      if (parent === undefined || (depths.get(parent) ?? 1) < chainLimit) continue;
      const field = key === "base" ? "base" : "profile-of";
      unlink(draft, field, parent);
      const options = { span: draft.located.spanOf([field], "value"), profiles: [draft.manifest.id], key: field };
      findings.push(report("ref/unresolved", "tooDeep", { field, limit: chainLimit }, options));
    }
    const below = [draft.base, draft.profileOf].map((parent) => (parent && depths.get(parent)) ?? 0);
    depths.set(draft, 1 + Math.max(...below));
  }
}

function unlink(draft: Draft, key: LineageKey, parent: Draft): void {
  draft.missing.add(parent.manifest.id);
  if (key === "base") delete draft.base;
  else delete draft.profileOf;
}
