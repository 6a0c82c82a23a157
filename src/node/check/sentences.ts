import type { Audience } from '../../content-model/types'
import { AUDIENCES } from '../../content-model/enums'
import type { Fault } from '../read/problem'
import type { Block } from './prose'
import { inOneLine } from '../../text/plain'

/** How help is written in a language: docs/writing.md in numbers and lists. */
export interface WritingRules {
  wordsInSentence: number
  wordsOnAverage: number
  /** How hard sentences are to read, by the formula that is usual for the language. */
  reading: {
    about: string
    /** @param sentences the words of each */
    hardnessOf: (sentences: string[][]) => number
    /** The highest that is allowed for each reader. */
    hardest: Record<Audience, number>
    say: (hardness: number) => string
    sayLimit: (hardest: number) => string
  }
  /** Words that stall, blame or promise without helping. Inside a quoted message they are the product's own. */
  banned: string[]
  /** What to write in place of one of them. */
  instead: Record<string, string>
  /** Words about where help comes from, in the middle of help. */
  sourceTalk: RegExp
  /** Whether the title of a step begins with an order. */
  beginsWithVerb: (title: string) => boolean
  verbExample: string
}

interface Sentence extends Pick<Block, 'reader' | 'kind'> {
  /** Where it starts in the file, counted from 1. */
  line: number
  text: string
  /** Its words as they are spoken, code as one of them. */
  words: string[]
  /** Whether it ends as a sentence does; an entry of a list often does not. */
  isWhole: boolean
}

/** How a language parts sentences and words. */
function createSegmenters(language: string) {
  return {
    bySentence: new Intl.Segmenter(language, { granularity: 'sentence' }),
    byWord: new Intl.Segmenter(language, { granularity: 'word' }),
  }
}

const known = new Map<string, ReturnType<typeof createSegmenters>>()

function segmentersOf(language: string) {
  const segmenters = known.get(language) ?? createSegmenters(language)
  known.set(language, segmenters)
  return segmenters
}

/** The sentences of a block, each with its own line in the file. */
export function sentencesOf({ line, text, spoken, kind, reader }: Block, language: string): Sentence[] {
  const { bySentence, byWord } = segmentersOf(language)
  return [...bySentence.segment(spoken)].flatMap(({ segment, index }) => {
    const words = [...byWord.segment(segment)].filter(({ isWordLike }) => isWordLike).map((word) => word.segment)
    if (words.length === 0) return []
    const written = text.slice(index, index + segment.length)
    return {
      line: line + linesIn(text.slice(0, index)),
      text: inOneLine(written),
      words,
      isWhole: /[.?!:]["”')\]]*\s*$/.test(written),
      kind,
      ...(reader && { reader }),
    }
  })
}

/** How many words a sentence has on average. */
function meanLength(sentences: Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0) / sentences.length
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
export function longSentences(sentences: Sentence[], { wordsInSentence }: WritingRules): WordFault[] {
  return sentences
    .filter(({ words }) => words.length > wordsInSentence)
    .map(({ line, text, words }) => ({
      line,
      words: text,
      about: 'sentence',
      found: `${words.length} words: ${clipped(text)}`,
      expected: `at most ${wordsInSentence} words`,
      fix: 'Split it: one idea, one sentence.',
    }))
}

/**
 * Checks an article's sentences against the ease of reading and the length that suit its readers. What is for one kind of
 * reader is judged for that one, everything else for the one who reads least easily.
 */
export function hardReading(sentences: Sentence[], audience: readonly Audience[], rules: WritingRules): WordFault[] {
  const { hardest } = rules.reading
  const shared = audience.toSorted((a, b) => hardest[a] - hardest[b])[0] ?? 'user'
  const prose = sentences.filter(({ kind, isWhole }) => kind === 'paragraph' && isWhole)
  return AUDIENCES.flatMap((reader) => {
    const group = prose.filter((sentence) => (sentence.reader ?? shared) === reader)
    return group.length === 0 ? [] : [...tooLong(group, rules), ...tooHard(group, reader, rules)]
  })
}

function tooLong(group: Sentence[], { wordsOnAverage }: WritingRules): WordFault[] {
  const mean = meanLength(group)
  if (mean <= wordsOnAverage) return []
  const longest = group.toSorted((a, b) => b.words.length - a.words.length)[0]
  return [
    {
      line: longest?.line ?? 1,
      words: longest?.text ?? '',
      about: 'length of sentences',
      found: `${mean.toFixed(1)} words on average; the longest: ${clipped(longest?.text ?? '')}`,
      expected: `at most ${wordsOnAverage} on average`,
      fix: 'Split the longest ones first.',
    },
  ]
}

function tooHard(group: Sentence[], reader: Audience, { reading }: WritingRules): WordFault[] {
  const { hardnessOf, hardest, about, say, sayLimit } = reading
  const hardness = hardnessOf(group.map(({ words }) => words))
  if (hardness <= hardest[reader]) return []
  const own = ({ words }: Sentence) => hardnessOf([words])
  const named = group
    .filter((sentence) => own(sentence) > hardest[reader])
    .toSorted((a, b) => own(b) - own(a))
    .slice(0, NAMED)
  return named.map((sentence) => ({
    line: sentence.line,
    words: sentence.text,
    about,
    found: `${say(own(sentence))}: ${clipped(sentence.text)}`,
    expected: `${sayLimit(hardest[reader])} over all words for the ${reader}; now they are at ${sayShort(say(hardness))}`,
    fix: 'Use shorter words, and fewer of them in a sentence.',
  }))
}

/** "grade 8.4" and "61 of 100" follow a sentence that names the measure already. */
function sayShort(said: string): string {
  return /[\d.]+/.exec(said)?.[0] ?? said
}

const SHOWN = 70

function clipped(text: string): string {
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`
}
