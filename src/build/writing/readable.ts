import type { Audience } from '../../catalog/types'
import { AUDIENCES } from '../../catalog/words'
import { GRADES, WORDS_IN_SENTENCE, WORDS_ON_AVERAGE } from './limits'
import { gradeOf, meanLength, type Sentence } from './sentences'

/** How many of the hardest sentences are named: an author mends the first ones, and the grade falls. */
const SHOWN = 3

export interface Fault {
  line: number
  message: string
}

/** Sentences with more words than a reader holds in mind. */
export function longSentences(sentences: Sentence[]): Fault[] {
  return sentences
    .filter(({ words }) => words.length > WORDS_IN_SENTENCE)
    .map(({ line, text, words }) => ({
      line,
      message: `a sentence of ${words.length} words, the limit is ${WORDS_IN_SENTENCE}: "${text}"`,
    }))
}

/**
 * Holds an article's sentences against the school grade and the length of its readers. What is for one kind of
 * reader is judged for that one, everything else for the one who reads least easily.
 */
export function hardReading(sentences: Sentence[], audience: readonly Audience[]): Fault[] {
  const shared = audience.toSorted((a, b) => GRADES[a] - GRADES[b])[0] ?? 'user'
  const prose = sentences.filter(({ kind, isWhole }) => kind === 'paragraph' && isWhole)
  return AUDIENCES.flatMap((reader) => {
    const group = prose.filter((sentence) => (sentence.reader ?? shared) === reader)
    return group.length === 0 ? [] : [...tooLong(group), ...tooHard(group, reader)]
  })
}

function tooLong(group: Sentence[]): Fault[] {
  const mean = meanLength(group)
  if (mean <= WORDS_ON_AVERAGE) return []
  const longest = group.toSorted((a, b) => b.words.length - a.words.length)[0]
  return [
    {
      line: longest?.line ?? 1,
      message: `sentences have ${mean.toFixed(1)} words on average, the limit is ${WORDS_ON_AVERAGE}; the longest: "${longest?.text ?? ''}"`,
    },
  ]
}

function tooHard(group: Sentence[], reader: Audience): Fault[] {
  const grade = gradeOf(group)
  if (grade <= GRADES[reader]) return []
  const hardest = group
    .filter((sentence) => gradeOf([sentence]) > GRADES[reader])
    .toSorted((a, b) => gradeOf([b]) - gradeOf([a]))
    .slice(0, SHOWN)
  return hardest.map((sentence) => ({
    line: sentence.line,
    message: `the words for the ${reader} read at grade ${grade.toFixed(1)}, the limit is ${GRADES[reader]}; this sentence at ${gradeOf([sentence]).toFixed(1)}: "${sentence.text}"`,
  }))
}
