import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Audience } from '../../content-model/types'
import { AUDIENCES } from '../../content-model/enums'
import type { Fault } from '../read/problem'
import type { Block } from './prose'
import { isFieldTerm } from './words'

/** The rules of docs/writing.md in numbers. */
const WORDS_IN_SENTENCE = 25
const WORDS_ON_AVERAGE = 15
/** Highest American school grade at which the words for a reader may be read. */
const GRADES: Record<Audience, number> = { user: 8, admin: 8, developer: 11 }

interface Sentence extends Pick<Block, 'reader' | 'kind'> {
  /** Where it starts in the file, counted from 1. */
  line: number
  text: string
  /** Its words as they are spoken, code as one of them. */
  words: string[]
  /** Whether it ends as a sentence does; an entry of a list often does not. */
  isWhole: boolean
}

const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' })
const byWord = new Intl.Segmenter('en', { granularity: 'word' })

/** The sentences of a block, each with its own line in the file. */
export function sentencesOf({ line, text, spoken, kind, reader }: Block): Sentence[] {
  return [...bySentence.segment(spoken)].flatMap(({ segment, index }) => {
    const words = wordsOf(segment)
    if (words.length === 0) return []
    const written = text.slice(index, index + segment.length)
    return {
      line: line + linesIn(text.slice(0, index)),
      text: written.replace(/\s+/g, ' ').trim(),
      words,
      isWhole: /[.?!:]["')\]]*\s*$/.test(written),
      kind,
      ...(reader && { reader }),
    }
  })
}

/** The American school grade at which these sentences are read, by the formula of Flesch and Kincaid. */
function gradeOf(sentences: Sentence[]): number {
  const words = sentences.flatMap((sentence) => sentence.words)
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + weightOf(word), 0),
  })
}

/** Numbers and code count as one syllable, because the formula knows no silent words; so do terms of the field. */
function weightOf(word: string): number {
  return isFieldTerm(word) ? 1 : Math.max(1, syllable(word))
}

/** How many words a sentence has on average. */
function meanLength(sentences: Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0) / sentences.length
}

function wordsOf(text: string): string[] {
  return [...byWord.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

/** How many of the hardest sentences are named: fixing the first ones lowers the grade. */
const NAMED = 3

/** A rule that was not kept, and the words in question, by which its place in the line is found. */
export interface WordFault extends Omit<Fault, 'column'> {
  words: string
}

/** Sentences with more words than people remember. */
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
