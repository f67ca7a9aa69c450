import type { Finding } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { report } from "../findings/report.ts";
import type { Located } from "../manifest/located.ts";
import type { Manifest } from "../manifest/types.ts";
import type { Placement } from "./profile.ts";

/** A manifest on its way to becoming a profile. */
export interface Draft {
  readonly located: Located<Manifest>;
  readonly manifest: Manifest;
  readonly placement: Placement;
  base?: Draft;
  profileOf?: Draft;
}

/** Looks up what each profile builds on, and orders them so that everything comes after what it builds on. */
export function linkLineage(drafts: readonly Draft[], findings: Finding[]): readonly Draft[] {
  const byId = new Map<string, Draft[]>();
  for (const draft of drafts) byId.set(draft.manifest.id, [...(byId.get(draft.manifest.id) ?? []), draft]);
  for (const draft of drafts) {
    const base = link(draft, "base", byId, findings);
    const profileOf = link(draft, "profile-of", byId, findings);
    if (base !== undefined) draft.base = base;
    if (profileOf !== undefined) draft.profileOf = profileOf;
  }
  const ordered: Draft[] = [];
  const state = new Map<Draft, "open" | "done">();
  for (const draft of drafts) visit(draft, state, ordered, findings);
  return ordered;
}

type LineageKey = "base" | "profile-of";

function link(
  draft: Draft,
  key: LineageKey,
  byId: ReadonlyMap<string, readonly Draft[]>,
  findings: Finding[],
): Draft | undefined {
  const pinned = draft.manifest[key];
  if (pinned === undefined) return undefined;
  const [id = "", version = ""] = pinned.split("@");
  const editions = byId.get(id) ?? [];
  const found = editions.find((one) => one.manifest.version === version && one !== draft);
  if (found !== undefined) return found;
  const options = {
    span: draft.located.spanOf([key], "value"),
    profiles: [draft.manifest.id],
    key: `${key} ${pinned}`,
  };
  if (editions.length > 0) {
    const expected = editions
      .map((one) => `\`${one.manifest.version}\``)
      .sort()
      .join(", ");
    findings.push(report("ref/unresolved", "edition", { profile: id, version, expected }, options));
    return undefined;
  }
  const suggestion = nearest(id, byId.keys());
  const known = [...byId.keys()].sort();
  if (suggestion !== undefined) {
    findings.push(report("ref/unresolved", "near", { kind: "profile", name: id, suggestion }, options));
  } else if (known.length === 0) {
    findings.push(report("ref/unresolved", "nothingDeclared", { kind: "profile", name: id }, options));
  } else {
    const expected = known
      .slice(0, 12)
      .map((one) => `\`${one}\``)
      .join(", ");
    findings.push(report("ref/unresolved", "unknown", { kind: "profile", name: id, expected }, options));
  }
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
  if (key === "base") delete draft.base;
  else delete draft.profileOf;
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
