import { describe, expect, it } from "vitest";
import { intervalOf, secondsOf } from "../../src/manifest/duration.ts";

describe("a duration", () => {
  it.each([
    ["30s", 30],
    ["5m", 300],
    ["2h", 7200],
    ["1d", 86_400],
    ["-30s", -30],
    ["12", 12],
    ["999999999999", 999_999_999_999],
  ])("%s has %d seconds", (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  it.each(["", "s", "5w", "5 m", "x5m", "5mm", "1.5h", "--5s", "1234567890123"])("is not %j", (text) => {
    expect(() => secondsOf(text)).toThrow(new RangeError(`no duration: ${text}`));
  });
});

describe("an interval", () => {
  it.each([
    ["-1m..5m", { from: -60, to: 300 }],
    ["..5m", { to: 300 }],
    ["1..", { from: 1 }],
    ["..", {}],
  ])("%s", (text, interval) => {
    expect(intervalOf(text)).toEqual(interval);
  });

  it.each(["", "5m", "1..2..3"])("is not %j", (text) => {
    expect(() => intervalOf(text)).toThrow(new RangeError(`no interval: ${text}`));
  });
});
