/** Names longer than this are never compared: nobody mistypes them, and comparing costs length times length. */
const longestCompared = 256;

/**
 * The candidate nearest to a mistyped name, or none: at most two edits and at most a third of the longer name's
 * length away. An edit is a letter added, left out or changed, or two neighbours swapped; case does not count. Ties
 * go to the candidate that comes first.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > longestCompared) return undefined;
  const folded = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const limit = Math.min(2, Math.floor(Math.max(name.length, candidate.length) / 3), bestDistance - 1);
    const other = candidate.toLowerCase();
    if (other === folded) {
      if (bestDistance > 0) [best, bestDistance] = [candidate, 0];
      continue;
    }
    if (limit < 1 || Math.abs(name.length - candidate.length) > limit) continue;
    const distance = editDistance(folded, other, limit);
    if (distance <= limit) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance, given up as `limit + 1` once it must exceed `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[right.length] ?? limit + 1;
}
