import Fuse from 'fuse.js'
import type { FindSimilar } from './spelling'

/** Fuse finds the candidates for all mistyped words in one pass. */
export const fuseSimilar: FindSimilar = (known) => {
  const fuse = new Fuse(known, {
    useTokenSearch: true,
    tokenize: (text) => text.split(' '),
    threshold: 0.4,
    isCaseSensitive: true,
    shouldSort: false,
  })
  return (typed) => fuse.search(typed.join(' ')).map(({ item }) => item)
}
