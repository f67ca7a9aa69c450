import { readdirSync, readFileSync } from "node:fs";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import type { Duty } from "../../src/model/set/duty.ts";
import type { ProfileSet } from "../../src/model/set/profile-set.ts";
import type { Fragments } from "../../src/language/fragment.ts";
import { Speaker } from "../../src/language/speaker.ts";

const folder = new URL("./fixture/profiles/", import.meta.url);

/** The files of the sample set by path. */
export function sampleFiles(): Record<string, string> {
  const files: Record<string, string> = { "auth-profiles.yaml": "title: Sentences\nprofiles: profiles\n" };
  for (const name of readdirSync(folder)) files[`profiles/${name}`] = readFileSync(new URL(name, folder), "utf8");
  return files;
}

/** A profile set from files by path; throws where something has no shape or no meaning. */
export function setOf(files: Readonly<Record<string, string>>): ProfileSet {
  const project = readProject(new MemoryHost({ ...files }), "auth-profiles.yaml");
  const errors = project.findings.filter(({ rule }) => rule.startsWith("structure/") || rule.startsWith("ref/"));
  if (project.set === undefined || errors.length > 0) {
    throw new Error(errors.map((finding) => `${finding.span.file.path}: ${finding.message}`).join("\n"));
  }
  return project.set;
}

/** How the document of a profile names things. */
export function speakerOf(set: ProfileSet, profileId: string): Speaker {
  const profile = set.profilesById.get(profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  return new Speaker(profile, set.words);
}

/** The duty with an anchor. */
export function dutyAt(speaker: Speaker, anchor: string): Duty {
  const duty = speaker.profile.duties.find((one) => one.anchor === anchor);
  if (duty === undefined) {
    throw new Error(`no duty ${anchor}; there are ${speaker.profile.duties.map((one) => one.anchor).join(" ")}`);
  }
  return duty;
}

/** Fragments as Markdown: levels in bold, references as their words. */
export function markdown(fragments: Fragments): string {
  return fragments
    .map((fragment) => {
      if (fragment.kind === "code") return `\`${fragment.value}\``;
      if (fragment.kind === "level") return `**${fragment.value}**`;
      return fragment.kind === "text" ? fragment.value : markdown(fragment.label);
    })
    .join("");
}

/** A copy without some of its fields. */
export function without<Value extends object, Key extends keyof Value>(value: Value, ...keys: Key[]): Omit<Value, Key> {
  const dropped: ReadonlySet<string> = new Set(keys.map(String));
  return Object.fromEntries(Object.entries(value).filter(([key]) => !dropped.has(key))) as Omit<Value, Key>;
}
