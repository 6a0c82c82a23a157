/** Draws the next whole number from 0 up to its argument, which is excluded. */
export type Draw = (below: number) => number

/** Pseudorandom numbers (mulberry32), the same in every run with the same seed. */
export function draw(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Picks several items of a list, each at most once, in random order. */
export function pick<T>(list: readonly T[], count: number, next: Draw): T[] {
  const left = [...list]
  return Array.from({ length: count }, () => left.splice(next(left.length), 1)).flat()
}
