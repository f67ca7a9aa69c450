import { intervalOf, secondsOf } from "../manifest/duration.ts";

const units = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A duration in the largest unit that makes it a whole number: "30 seconds", "5 minutes", "1 minute". */
export function durationWords(duration: string): string {
  const total = Math.abs(secondsOf(duration));
  const [unit, size] = units.find(([, length]) => total >= length && total % length === 0) ?? ["second", 1];
  const count = total / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** What lies outside an interval of ages: "more than 5 minutes old or more than 1 minute in the future". */
export function ageOutside(age: string): string {
  const { from, to } = intervalOf(age);
  return [...(to === undefined ? [] : [tooOld(to)]), ...(from === undefined ? [] : [tooYoung(from)])].join(" or ");
}

function tooOld(bound: number): string {
  if (bound > 0) return `more than ${durationWords(`${bound}s`)} old`;
  return bound === 0 ? "in the past" : `less than ${durationWords(`${bound}s`)} in the future`;
}

function tooYoung(bound: number): string {
  if (bound < 0) return `more than ${durationWords(`${bound}s`)} in the future`;
  return bound === 0 ? "in the future" : `less than ${durationWords(`${bound}s`)} old`;
}
