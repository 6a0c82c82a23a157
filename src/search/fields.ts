import type { Vocabulary } from '../content-model/types'
import { followSteps, listTerms, type ReadBodies } from './bodies'
import { FIELD, type Read } from './read-entry'
import type { Steps } from '../text/slices'

/** For each term by turns the number of an article that holds it, and the weight of the best field it stands in. */
export type Fields = Map<string, number[]>

/** @param articles the texts of each, in the order of the entries */
export function* fieldsOfArticles(
  articles: Read[][],
  { words, vocabulary, bodies }: ReadBodies & { vocabulary: Vocabulary },
): Steps<Fields> {
  const fields: Fields = new Map()
  const terms = yield* listTerms(words.split(' '), vocabulary)
  for (const [entry, texts] of articles.entries()) {
    for (const { weight, places } of texts)
      for (const own of places) for (const term of own) add(fields, term, entry, weight)
    for (const term of followSteps(bodies[entry] ?? [], terms)) add(fields, term, entry, FIELD.body)
    yield
  }
  return fields
}

function add(fields: Fields, term: string, entry: number, weight: number): void {
  const known = fields.get(term)
  const last = known ? known.length - 2 : 0
  if (!known) fields.set(term, [entry, weight])
  else if (known[last] !== entry) known.push(entry, weight)
  else if (weight > (known[last + 1] ?? 0)) known[last + 1] = weight
}
