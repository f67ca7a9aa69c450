const secondsPerUnit: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

const duration = /^(-?\d{1,12})([smhd]?)$/;

/**
 * A duration of the format in seconds: `5m` is 300, `-30s` is -30, a number without a unit counts seconds. Throws `RangeError`
 * for any other text; no validated manifest has one.
 */
export function secondsOf(text: string): number {
  const [, digits, unit = ""] = duration.exec(text) ?? [];
  if (digits === undefined) throw new RangeError(`no duration: ${text}`);
  return Number(digits) * (secondsPerUnit[unit] ?? 1);
}

/**
 * An interval of the format, `from..to`, with its durations in seconds: `-1m..5m` is from -60 to 300. An end that is left open
 * is missing. Throws `RangeError` for any other text.
 */
export function intervalOf(text: string): { readonly from?: number; readonly to?: number } {
  const [from = "", to, ...more] = text.split("..");
  if (to === undefined || more.length > 0) throw new RangeError(`no interval: ${text}`);
  return { ...(from === "" ? {} : { from: secondsOf(from) }), ...(to === "" ? {} : { to: secondsOf(to) }) };
}
