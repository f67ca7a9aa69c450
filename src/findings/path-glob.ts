/**
 * Whether a path matches a glob. `*` stands for any characters but `/`, `?` for one of them, `**` as a whole segment
 * for any number of segments, none included. A glob that ends in `/` means everything below. No other character is
 * special. Time is bounded by the product of both lengths, whatever they hold: nothing is tried twice.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const whole = glob.startsWith("./") ? glob.slice(2) : glob;
  const patterns = (whole.endsWith("/") ? `${whole}**` : whole).split("/");
  return matchesSequence(path.split("/"), patterns, (pattern) => pattern === "**", matchesSegment);
}

function matchesSegment(segment: string, pattern: string): boolean {
  return matchesSequence(
    Array.from(segment),
    Array.from(pattern),
    (letter) => letter === "*",
    (letter, expected) => expected === "?" || letter === expected,
  );
}

/**
 * Matches items against patterns of which some (`isStar`) stand for any number of items. Only the latest star is ever
 * widened: an earlier one could reach nothing that the later one cannot.
 */
function matchesSequence(
  items: readonly string[],
  patterns: readonly string[],
  isStar: (pattern: string) => boolean,
  matchesOne: (item: string, pattern: string) => boolean,
): boolean {
  let item = 0;
  let pattern = 0;
  let star = -1;
  let starItem = 0;
  while (item < items.length) {
    const expected = patterns[pattern];
    if (expected !== undefined && isStar(expected)) {
      star = pattern++;
      starItem = item;
    } else if (expected !== undefined && matchesOne(items[item] ?? "", expected)) {
      item++;
      pattern++;
    } else if (star !== -1) {
      pattern = star + 1;
      item = ++starItem;
    } else {
      return false;
    }
  }
  return patterns.slice(pattern).every(isStar);
}
