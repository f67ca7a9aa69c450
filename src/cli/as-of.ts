import { isCalendarDay } from "../findings/decisions/calendar-day.ts";
import type { Environment } from "./environment.ts";
import type { Arguments } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The day at which expiry is judged: `--as-of`, else `SOURCE_DATE_EPOCH`, else today (UTC). */
export function asOfDay(parsed: Arguments, environment: Environment): string {
  const given = parsed.get("as-of");
  if (given !== undefined) {
    if (isCalendarDay(given)) return given;
    throw new UsageError(`\`--as-of ${given}\`: expected a day, as in 2026-07-28`);
  }
  const epoch = environment.variables["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") return environment.today();
  const seconds = /^\d{1,11}$/.test(epoch) ? Number(epoch) : Number.NaN;
  if (Number.isNaN(seconds))
    throw new UsageError(`SOURCE_DATE_EPOCH is \`${epoch}\`, expected whole seconds since 1970`);
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
