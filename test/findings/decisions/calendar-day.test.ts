import { expect, it } from "vitest";
import { isCalendarDay } from "../../../src/findings/decisions/calendar-day.ts";

it.each([
  ["2026-11-24", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-04-31", false],
  ["2026-4-3", false],
  ["2026-11-24T00:00:00Z", false],
  ["２０２６-11-24", false],
])("%s is a day of the calendar: %s", (text, expected) => {
  expect(isCalendarDay(text)).toBe(expected);
});
