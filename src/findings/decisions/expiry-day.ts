import { displayText } from "../../text/display-text.ts";
import { isCalendarDay } from "./calendar-day.ts";

/** Earlier than every day that somebody can write. */
const beforeEveryDay = "0000-01-01";

/**
 * The day at which expiry is judged. Nothing has expired where nobody says a day: it is never taken from the clock. Throws
 * `RangeError` for a text that is no day.
 */
export function expiryDay(asOf: string | undefined): string {
  if (asOf === undefined) return beforeEveryDay;
  if (isCalendarDay(asOf)) return asOf;
  throw new RangeError(`\`asOf\` is \`${displayText(asOf)}\`, expected a day, as in \`2026-07-28\``);
}
