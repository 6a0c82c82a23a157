/** Vowels that are always a syllable of their own: a weak vowel with an accent is one, too. */
const STRONG = /[aeoáéóíú]/g
const VOWELS = /[aeiouáéíóúü]+/g

/**
 * Counts the syllables of a Spanish word by its vowels: neighbors make one syllable unless both are strong. At least 1, so
 * that a number or a code counts as one.
 */
export function spanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    // At the end or by itself it is a vowel: "ley", "y".
    .replace(/y$/, 'i')
  const groups = spoken.match(VOWELS) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(STRONG)?.length ?? 0), 0),
  )
}
