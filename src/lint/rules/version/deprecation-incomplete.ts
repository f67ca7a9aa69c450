import { isCalendarDay } from "../../../findings/decisions/calendar-day.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Deprecation } from "../../../manifest/types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";

/** Implementers get a year; a set may ask for another number of months. */
const defaultMonths = 12;

/** Beyond a century it is a slip of the pen, and soon no date at all. */
const longestMonths = 1200;

/** A profile that ends has to say when, why it may end, what takes its place and how to get there. */
export const deprecationIncomplete = defineRule("version/deprecation-incomplete", function* (set) {
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    const deprecation = profile.manifest.deprecation;
    if (profile.maturity === "deprecated" && deprecation === undefined) {
      const span = profile.located.spanOf(["maturity"], "value");
      const params = { profile: profile.id, maturity: profile.maturity, missing: "`deprecation`" };
      yield report("version/deprecation-incomplete", "missing", params, {
        span,
        profiles: [profile.id],
        key: profile.id,
      });
    }
    if (deprecation !== undefined) yield* judge(profile, deprecation, set);
  }
});

function* judge(profile: Profile, deprecation: Deprecation, set: ProfileSet): Generator<Finding> {
  const at = (key: string) => ({
    span: profile.located.spanOf(["deprecation", key], "value"),
    profiles: [profile.id],
    key: `${profile.id} ${key}`,
  });
  const { since, removal, replacement } = deprecation;
  for (const [key, day] of [
    ["since", since],
    ["removal", removal],
  ] as const) {
    if (isCalendarDay(day)) continue;
    const params = { profile: profile.id, maturity: profile.maturity, missing: `day of the calendar under \`${key}\`` };
    yield report("version/deprecation-incomplete", "missing", params, at(key));
    return;
  }
  if (removal < since) {
    const params = { profile: profile.id, removal, deprecation: since };
    yield report("version/deprecation-incomplete", "order", params, at("removal"));
    return;
  }
  const asked = set.configuration.thresholds?.["deprecation-months"] ?? defaultMonths;
  const months = Math.max(0, Math.min(asked, longestMonths));
  const date = monthsAfter(since, months);
  if (removal < date) {
    const params = { profile: profile.id, found: days(since, removal), expected: `${months} months`, date };
    yield report("version/deprecation-incomplete", "window", params, at("removal"));
  }
  if (typeof replacement !== "string") return;
  const successor = set.profilesById.get(replacement);
  // An unknown id is reported where references are resolved.
  if (successor === undefined || successor.adoptable || successor.placement === "base") return;
  const found =
    successor.placement === "profile" ? successor.maturity : `in the folder for ${successor.placement} texts`;
  const params = { profile: profile.id, replacement, found };
  yield report("version/deprecation-incomplete", "replacement", params, at("replacement"));
}

/** The same day some months later, or the last day of that month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  // Days are compared as texts, and four digits of a year are all that the format has.
  return then.getUTCFullYear() > 9999 ? "9999-12-31" : then.toISOString().slice(0, 10);
}

function days(from: string, to: string): string {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return count === 1 ? "1 day" : `${count} days`;
}
