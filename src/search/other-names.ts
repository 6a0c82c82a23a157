import { wordsIn, type Word } from '../text/analyze'

/** What the product is called, and the products of others that people use with it, a line each. */
export interface Names {
  own: string
  others: string
}

/** Another maker's product that a query names. */
interface Named {
  name: string
  /** The best article does not know the name, and the query does not name the product itself. */
  isElsewhere: boolean
}

/**
 * Finds the names of other makers' products in what people type, in upper or lower case. Of several the longest counts, and one
 * that the best article does not know before one that it does.
 *
 * @param names absent for a site that knows no others
 */
export function createOtherNames({ own: product, others }: Names = { own: '', others: '' }) {
  const own = wordsOf(product)
  const plain = others.split('\n').map((name) => ({ name, plain: wordsOf(name) }))
  const longestFirst = plain.filter(({ plain }) => plain !== '').toSorted((a, b) => b.plain.length - a.plain.length)
  return (query: string, isKnown: (word: Word) => boolean): Named | undefined => {
    const asked = ` ${wordsOf(query)} `
    const named = longestFirst.filter(({ plain }) => asked.includes(` ${plain} `))
    // A passage that writes a name with capitals inside ("NetBooks") has it as two words.
    const unknown = named.find(({ name, plain }) => !wordsIn(plain).every(isKnown) && !wordsIn(name).every(isKnown))
    const first = unknown ?? named[0]
    if (!first) return undefined
    const isOwnNamed = own !== '' && asked.includes(` ${own} `)
    return { name: first.name, isElsewhere: unknown !== undefined && !isOwnNamed }
  }
}

/** In lower case, so that capitals inside a name ("NetBooks") do not split it: few people type them. */
function wordsOf(text: string): string {
  return wordsIn(text.toLowerCase())
    .map(({ word }) => word)
    .join(' ')
}
