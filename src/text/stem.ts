const VOWEL = /[aeiouy]/

/** Endings in the order they are tried: what to cut, how many letters must remain, what replaces it. */
const ENDINGS: [ending: RegExp, stays: number, instead: string][] = [
  [/ations?$/, 6, ''],
  [/(?<=[st])ions?$/, 3, ''],
  [/ates?$|ated$|ating$/, 6, ''],
  [/ies$|ied$/, 2, 'y'],
  [/(?<=ss|sh|ch|x|zz)es$/, 3, ''],
  [/(?<![suai])s$/, 3, ''],
  [/ingly$|edly$/, 4, ''],
  [/ing$/, 3, ''],
  [/ed$/, 3, ''],
  [/ly$/, 4, ''],
]

/**
 * A light stemmer: one form for the plural, past and present of a word ("retries", "retried", "retry"). It cuts less
 * than Porter's, because in a small catalogue a false match costs more than a missed one.
 *
 * @param word folded: lower case, no diacritics
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return normalizeEnd(ENDINGS.reduce(cut, word))
}

function cut(word: string, [ending, stays, instead]: (typeof ENDINGS)[number]): string {
  const rest = word.replace(ending, '')
  return rest !== word && rest.length >= stays && VOWEL.test(rest) ? rest + instead : word
}

/** Normalizes what cutting leaves: doubled consonants, a silent e, y after a consonant. */
function normalizeEnd(word: string): string {
  return word
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(?<=.{3})e$/, '')
    .replace(/(?<=[^aeiou])y$/, 'i')
}
