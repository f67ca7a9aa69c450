/** Items by what they have in common, in the order in which that is first met. */
export function groupBy<Item, Common>(
  items: readonly Item[],
  commonOf: (item: Item) => Common,
): ReadonlyMap<Common, readonly Item[]> {
  const groups = new Map<Common, Item[]>();
  for (const item of items) {
    const common = commonOf(item);
    const group = groups.get(common);
    if (group === undefined) groups.set(common, [item]);
    else group.push(item);
  }
  return groups;
}
