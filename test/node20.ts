// The test runner's reporter uses `Map.groupBy`, which Node has from version 21 on.
const map: MapConstructor & { groupBy?: unknown } = Map
map.groupBy ??= function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
export {}
