import { editDistance } from './distance'

/** Letters of a word at which it is still the same with one letter wrong, and with two. */
const ONE_WRONG = 5
const TWO_WRONG = 9

/** Whether a word is probably another one with a letter or two wrong. The first letter is right, and numbers are exact. */
export function isMistyped(typed: string, word: string): boolean {
  const shortest = Math.min(typed.length, word.length)
  const most = shortest >= TWO_WRONG ? 2 : shortest >= ONE_WRONG ? 1 : 0
  if (most === 0 || typed[0] !== word[0] || Math.abs(typed.length - word.length) > most || /\d/.test(typed))
    return false
  return editDistance(typed, word, most) <= most
}
