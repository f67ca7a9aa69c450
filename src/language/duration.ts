const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 };

const units = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A duration in seconds: `5m` is 300. */
export function secondsOf(duration: string): number {
  const match = /^(-?\d+)([smhd])?$/.exec(duration);
  return match === null ? 0 : Number(match[1]) * (seconds[match[2] ?? "s"] ?? 1);
}

/** A duration in the largest unit that makes it a whole number: "30 seconds", "5 minutes", "1 minute". */
export function durationWords(duration: string): string {
  const total = Math.abs(secondsOf(duration));
  const [unit, size] = units.find(([, length]) => total >= length && total % length === 0) ?? ["second", 1];
  const count = total / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** What lies outside an interval of ages: "more than 5 minutes old or more than 1 minute in the future". */
export function ageOutside(age: string): string {
  const [from = "", to = ""] = age.split("..");
  const parts: string[] = [];
  if (to !== "") parts.push(tooOld(to));
  if (from !== "") parts.push(tooYoung(from));
  return parts.join(" or ");
}

function tooOld(to: string): string {
  const bound = secondsOf(to);
  if (bound > 0) return `more than ${durationWords(to)} old`;
  return bound === 0 ? "in the past" : `less than ${durationWords(to)} in the future`;
}

function tooYoung(from: string): string {
  const bound = secondsOf(from);
  if (bound < 0) return `more than ${durationWords(from)} in the future`;
  return bound === 0 ? "in the future" : `less than ${durationWords(from)} old`;
}
