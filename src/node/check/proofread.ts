import type { Fault, Problem } from '../read/problem'
import type { Article } from '../read/read-article'
import { type Block, proseOf } from './prose'
import { hardReading, longSentences, sentencesOf, type WordFault } from './readable'
import { bannedIn, beginsWithVerb, quotesWithBanned } from './words'

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
