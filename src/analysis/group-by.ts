/** Items by what they have in common, in the order in which that is first met. */
export function groupBy<Item, Common>(
  items: Iterable<Item>,
  commonOf: (item: Item) => Common,
): ReadonlyMap<Common, readonly Item[]> {
  const groups = new Map<Common, Item[]>();
  for (const item of items) addTo(groups, commonOf(item), item);
  return groups;
}

/** Values by what each is paired with, in the order in which that is first met. */
export function groupPairs<Common, Value>(
  pairs: Iterable<readonly [Common, Value]>,
): ReadonlyMap<Common, readonly Value[]> {
  const groups = new Map<Common, Value[]>();
  for (const [common, value] of pairs) addTo(groups, common, value);
  return groups;
}

function addTo<Common, Value>(groups: Map<Common, Value[]>, common: Common, value: Value): void {
  const group = groups.get(common);
  if (group === undefined) groups.set(common, [value]);
  else group.push(value);
}
