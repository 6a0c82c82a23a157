import { featuresOf, type Idf } from '../../../search/features'

type Vector = Map<number, number>

/**
 * Chooses the most varied of several texts: the most central one first, then always the one that is least like those
 * already chosen (greedy k-center). All of them where they are no more than asked for.
 */
export function choosePassages(texts: string[], most: number, idf: Idf): string[] {
  if (texts.length <= most) return texts
  const vectors = texts.map((text) => toVector(text, idf))
  const nearest = new Float64Array(texts.length)
  const chosen: number[] = []
  let next = mostCentral(vectors)
  while (chosen.length < most) {
    chosen.push(next)
    const last = vectors[next] ?? new Map()
    for (const [at, vector] of vectors.entries()) nearest[at] = Math.max(nearest[at] ?? 0, similarity(vector, last))
    nearest[next] = Infinity
    next = nearest.indexOf(Math.min(...nearest))
  }
  return chosen.toSorted((a, b) => a - b).flatMap((at) => texts[at] ?? [])
}

function mostCentral(vectors: Vector[]): number {
  const sum: Vector = new Map()
  for (const vector of vectors) for (const [bucket, value] of vector) sum.set(bucket, (sum.get(bucket) ?? 0) + value)
  const near = vectors.map((vector) => similarity(vector, sum))
  return near.indexOf(Math.max(...near))
}

/** The features of a text with length 1. */
function toVector(text: string, idf: Idf): Vector {
  const { buckets, values } = featuresOf(text, idf)
  const vector: Vector = new Map()
  for (const [at, bucket] of buckets.entries()) vector.set(bucket, (vector.get(bucket) ?? 0) + (values[at] ?? 0))
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  return new Map([...vector].map(([bucket, value]) => [bucket, value / length]))
}

function similarity(one: Vector, other: Vector): number {
  let sum = 0
  for (const [bucket, value] of one) sum += value * (other.get(bucket) ?? 0)
  return sum
}
