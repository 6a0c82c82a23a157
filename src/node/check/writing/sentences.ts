import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { isFieldTerm } from './field-terms'
import type { Block } from './prose'

export interface Sentence extends Pick<Block, 'reader' | 'kind'> {
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
export function gradeOf(sentences: Sentence[]): number {
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
export function meanLength(sentences: Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0) / sentences.length
}

function wordsOf(text: string): string[] {
  return [...byWord.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
