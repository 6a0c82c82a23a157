import { tokenize, withoutHoles } from '../../text/analyze'

/** Longer beginnings tell no two texts apart that shorter ones do not. */
const LONGEST = 60

/**
 * A title, a message or a query as one word, such as `permissiondeniedsorry`. The engine ranks articles by how often
 * words stand in them, whatever their order; as one word of the index, what an article is called is found as a whole,
 * and by its beginning.
 *
 * @returns empty for a single word, which the engine finds by itself
 */
export function wholeOf(text: string): string {
  const words = tokenize(withoutHoles(text)).map(({ word }) => word)
  return words.length < 2 ? '' : words.join('').slice(0, LONGEST)
}
