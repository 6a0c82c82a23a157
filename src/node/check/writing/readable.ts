import type { Audience } from '../../../content-model/types'
import { AUDIENCES } from '../../../content-model/enums'
import type { Fault } from '../../read/problem'
import { GRADES, WORDS_IN_SENTENCE, WORDS_ON_AVERAGE } from './limits'
import { gradeOf, meanLength, type Sentence } from './sentences'

/** How many of the hardest sentences are named: an author mends the first ones, and the grade falls. */
const NAMED = 3

/** A rule that was not kept, and the words in question, by which its place in the line is found. */
export interface WordFault extends Omit<Fault, 'column'> {
  words: string
}

/** Sentences with more words than a reader holds in mind. */
export function longSentences(sentences: Sentence[]): WordFault[] {
  return sentences
    .filter(({ words }) => words.length > WORDS_IN_SENTENCE)
    .map(({ line, text, words }) => ({
      line,
      words: text,
      about: 'sentence',
      found: `${words.length} words: ${clipped(text)}`,
      expected: `at most ${WORDS_IN_SENTENCE} words`,
      fix: 'Split it: one idea, one sentence.',
    }))
}

/**
 * Holds an article's sentences against the school grade and the length of its readers. What is for one kind of
 * reader is judged for that one, everything else for the one who reads least easily.
 */
export function hardReading(sentences: Sentence[], audience: readonly Audience[]): WordFault[] {
  const shared = audience.toSorted((a, b) => GRADES[a] - GRADES[b])[0] ?? 'user'
  const prose = sentences.filter(({ kind, isWhole }) => kind === 'paragraph' && isWhole)
  return AUDIENCES.flatMap((reader) => {
    const group = prose.filter((sentence) => (sentence.reader ?? shared) === reader)
    return group.length === 0 ? [] : [...tooLong(group), ...tooHard(group, reader)]
  })
}

function tooLong(group: Sentence[]): WordFault[] {
  const mean = meanLength(group)
  if (mean <= WORDS_ON_AVERAGE) return []
  const longest = group.toSorted((a, b) => b.words.length - a.words.length)[0]
  return [
    {
      line: longest?.line ?? 1,
      words: longest?.text ?? '',
      about: 'length of sentences',
      found: `${mean.toFixed(1)} words on average; the longest: ${clipped(longest?.text ?? '')}`,
      expected: `at most ${WORDS_ON_AVERAGE} on average`,
      fix: 'Split the longest ones first.',
    },
  ]
}

function tooHard(group: Sentence[], reader: Audience): WordFault[] {
  const grade = gradeOf(group)
  if (grade <= GRADES[reader]) return []
  const hardest = group
    .filter((sentence) => gradeOf([sentence]) > GRADES[reader])
    .toSorted((a, b) => gradeOf([b]) - gradeOf([a]))
    .slice(0, NAMED)
  return hardest.map((sentence) => ({
    line: sentence.line,
    words: sentence.text,
    about: 'reading grade',
    found: `grade ${gradeOf([sentence]).toFixed(1)}: ${clipped(sentence.text)}`,
    expected: `grade ${GRADES[reader]} at most over all words for the ${reader}; now they are at ${grade.toFixed(1)}`,
    fix: 'Use shorter words, and fewer of them in a sentence.',
  }))
}

const SHOWN = 70

function clipped(text: string): string {
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`
}
