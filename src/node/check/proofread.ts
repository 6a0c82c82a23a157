import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { AUDIENCES } from '../../content-model/enums'
import type { Audience } from '../../content-model/types'
import type { Fault, Problem } from '../read/problem'
import type { Article } from '../read/read-article'
import { type Block, proseOf } from './prose'
import { bannedIn, beginsWithVerb, isFieldTerm, quotesWithBanned } from './words'

/** Wordings that a searcher may type: with fewer, an article is found by its own words alone. */
const FEWEST_ALIASES = 4

/** Holds the words of all articles against docs/writing.md. What the parts of a body are is checked when it is read. */
export function proofread(articles: Article[]): Problem[] {
  const quotes = quotesWithBanned(
    articles.flatMap(({ entry }) => [entry.title, ...entry.messages.map(({ text }) => text)]),
  )
  return articles.flatMap((article) => {
    const blocks = proseOf(article)
    const sentences = blocks.flatMap(sentencesOf)
    const faults = [
      ...longSentences(sentences),
      ...hardReading(sentences, article.entry.audience),
      ...blocks.flatMap((block) => bannedWords(block, quotes)),
      ...blocks.flatMap(stepWithoutVerb),
      ...blocks.flatMap(sourceTalk),
    ]
    const lines = article.text.split('\n')
    return [...faults.map((fault) => placed(fault, lines)), ...fewAliases(article), ...noSigns(article)].map(
      (fault) => ({
        file: article.file,
        ...fault,
      }),
    )
  })
}

/** Finds the column of the words in their line; markup within them hides all but their beginning. */
function placed({ words, ...fault }: WordFault, lines: string[]): Fault {
  const line = lines[fault.line - 1] ?? ''
  const found = [words, words.split(' ')[0] ?? ''].map((text) => line.indexOf(text)).find((index) => index >= 0)
  return { ...fault, column: (found ?? line.search(/\S|$/)) + 1 }
}

function bannedWords(block: Block, quotes: string[]): WordFault[] {
  return bannedIn(block, quotes).map(({ word, index }) => ({
    line: block.line + block.text.slice(0, index).split('\n').length - 1,
    words: word,
    about: 'word',
    found: `"${word}" in "${around(block.text, index)}"`,
    expected: 'it inside a quoted message alone',
    fix: INSTEAD[word.toLowerCase()] ?? 'Take it out.',
  }))
}

/** What says the same without stalling, apology or blame. */
const INSTEAD: Record<string, string> = {
  'technical difficulties': 'Say what happens.',
  invalid: 'Say what is expected: expired, wrong, not known.',
  forbidden: 'Say who has no access to what.',
}

/** Words about where help comes from, in the middle of help. */
const SOURCE_TALK =
  /\bour (?:own )?advice\b|\bindependent guides?\b|\bno (?:\w+ )?pages? (?:says?|states?|sets?|names?|tells?|gives?|describes?)\b/gi

function sourceTalk({ line, text, isNote }: Block): WordFault[] {
  if (isNote) return []
  return [...text.matchAll(SOURCE_TALK)].map(({ 0: words, index }) => ({
    line: line + text.slice(0, index).split('\n').length - 1,
    words,
    about: 'sources',
    found: `"${words.replace(/\s+/g, ' ')}" in "${around(text, index)}"`,
    expected: 'help that does not speak about its sources',
    fix: 'Put <Advice> around the advice, and what else is to be known about the source into sourceNotes.',
  }))
}

function stepWithoutVerb({ isStep, line, text }: Block): WordFault[] {
  if (!isStep || text === '' || beginsWithVerb(text)) return []
  return [
    {
      line,
      words: text,
      about: '<Step>',
      found: `title="${text}"`,
      expected: 'a title that begins with a verb',
      fix: 'Say what to do: "Wait one minute". A verb that is missing goes into src/node/check/words.ts.',
    },
  ]
}

function fewAliases({ entry: { aliases }, placeOf }: Article): Fault[] {
  if (aliases.length >= FEWEST_ALIASES) return []
  return [
    {
      ...placeOf(['aliases']),
      about: 'aliases',
      found: aliases.length === 0 ? 'no other wordings' : `${aliases.length} of them`,
      expected: `at least ${FEWEST_ALIASES}, so that people find it`,
      fix: 'Add what people type for it, in other languages too.',
    },
  ]
}

function noSigns({ entry, placeOf }: Article): Fault[] {
  if (!('signs' in entry) || Object.keys(entry.signs).length > 0) return []
  return [
    {
      ...placeOf(['signs']),
      about: 'signs',
      found: 'no answer of the wizard',
      expected: 'those that fit: an error without signs fits every answer, and turns up everywhere',
      fix: 'Take the signs of the nearest error, and change what differs.',
    },
  ]
}

function around(text: string, index: number): string {
  const [from, to] = [Math.max(0, index - 40), index + 40]
  return text.slice(from, to).replace(/\s+/g, ' ').trim()
}

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
function sentencesOf({ line, text, spoken, kind, reader }: Block): Sentence[] {
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
interface WordFault extends Omit<Fault, 'column'> {
  words: string
}

/** Sentences with more words than people remember. */
function longSentences(sentences: Sentence[]): WordFault[] {
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
 * Checks an article's sentences against the school grade and the length that suit its readers. What is for one kind of
 * reader is judged for that one, everything else for the one who reads least easily.
 */
function hardReading(sentences: Sentence[], audience: readonly Audience[]): WordFault[] {
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
