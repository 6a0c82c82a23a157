/** Numbers below a bound from a linear congruential generator: random enough, and the same on every machine. */
export type Next = (below: number) => number

export function numbers(seed: number): Next {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
}

/** Several of a list, each once, in an order of chance. */
export function pick<T>(list: readonly T[], count: number, next: Next): T[] {
  const left = [...list]
  return Array.from({ length: count }, () => left.splice(next(left.length), 1)).flat()
}
