import { describe, expect, it } from "vitest";
import { ageOutside, durationWords } from "../../src/language/duration.ts";

describe("durations", () => {
  it.each([
    ["30s", "30 seconds"],
    ["1s", "1 second"],
    ["60s", "1 minute"],
    ["90s", "90 seconds"],
    ["300s", "5 minutes"],
    ["5m", "5 minutes"],
    ["3600s", "1 hour"],
    ["36h", "36 hours"],
    ["48h", "2 days"],
    ["0s", "0 seconds"],
  ])("%s is %s", (duration, words) => {
    expect(durationWords(duration)).toBe(words);
  });

  it.each([
    ["-30s..300s", "more than 5 minutes old or more than 30 seconds in the future"],
    ["..300s", "more than 5 minutes old"],
    ["-60s..", "more than 1 minute in the future"],
    ["0s..60s", "more than 1 minute old or in the future"],
    ["10s..60s", "more than 1 minute old or less than 10 seconds old"],
    ["-60s..0s", "in the past or more than 1 minute in the future"],
  ])("outside of %s is %s", (age, words) => {
    expect(ageOutside(age)).toBe(words);
  });
});
