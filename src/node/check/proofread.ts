import type { Fault, Problem } from '../read/problem'
import type { Article } from '../read/read-article'
import { createBanned, type Block, proseOf } from './prose'
import { type Term, termFaults, readGlossary } from './glossary'
import { type WritingRules, hardReading, longSentences, sentencesOf, type WordFault } from './sentences'
import { english } from './rules/english'
import { spanish } from './rules/spanish'
import { daysOverdue, GRACE_DAYS } from '../../content-model/catalogue'
import { type Content, loadContent } from '../read/load'
import { language as siteLanguage } from '../read/places'
import { inOneLine } from '../../text/plain'

/** Wordings that a searcher may type: with fewer, an article is found by its own words alone. */
const FEWEST_ALIASES = 4

/**
 * Holds the words of all articles against the rules of their language. What the parts of a body are is checked when it is
 * read.
 *
 * @param glossary the terms of the language, where it is not that of the originals
 */
export function proofread(articles: Article[], glossary: Term[] = []): Problem[] {
  const texts = articles.flatMap(({ entry }) => [entry.title, ...entry.messages.map(({ text }) => text)])
  const checks = new Map(
    [...new Set(articles.map(({ language }) => language))].flatMap((language) => {
      const rules = rulesOf(language)
      return rules ? [[language, { rules, banned: createBanned(rules.banned, texts) }] as const] : []
    }),
  )
  return articles.flatMap((article) => {
    const { file, text, language } = article
    const check = checks.get(language)
    const lines = text.split('\n')
    const faults = [
      ...(check ? wordFaults(article, check) : []),
      ...(article.original ? termFaults(article, glossary) : []),
    ].map((fault) => placed(fault, lines))
    const own = article.original ? [] : [...fewAliases(article), ...noSigns(article)]
    return [...faults, ...own].map((fault) => ({ file, ...fault }))
  })
}

interface Check {
  rules: WritingRules
  banned: ReturnType<typeof createBanned>
}

function wordFaults(article: Article, { rules, banned }: Check): WordFault[] {
  const blocks = proseOf(article)
  const sentences = blocks.flatMap((block) => sentencesOf(block, article.language))
  return [
    ...longSentences(sentences, rules),
    ...hardReading(sentences, article.entry.audience, rules),
    ...blocks.flatMap((block) => bannedWords(block, banned, rules)),
    ...blocks.flatMap((block) => stepWithoutVerb(block, rules)),
    ...blocks.flatMap((block) => sourceTalk(block, rules)),
  ]
}

/** Finds the column of the words in their line; markup within them hides all but their beginning. */
function placed({ words, ...fault }: WordFault, lines: string[]): Fault {
  const line = lines[fault.line - 1] ?? ''
  const found = [words, words.split(' ')[0] ?? ''].map((text) => line.indexOf(text)).find((index) => index >= 0)
  return { ...fault, column: (found ?? line.search(/\S|$/)) + 1 }
}

function bannedWords(block: Block, find: ReturnType<typeof createBanned>, { instead }: WritingRules): WordFault[] {
  return find(block.spoken).map(({ word, index }) => ({
    line: block.line + block.text.slice(0, index).split('\n').length - 1,
    words: word,
    about: 'word',
    found: `"${word}" in "${around(block.text, index)}"`,
    expected: 'it inside a quoted message alone',
    fix: instead[word.toLowerCase()] ?? 'Take it out.',
  }))
}

function sourceTalk({ line, text, isNote }: Block, rules: WritingRules): WordFault[] {
  if (isNote) return []
  return [...text.matchAll(rules.sourceTalk)].map(({ 0: words, index }) => ({
    line: line + text.slice(0, index).split('\n').length - 1,
    words,
    about: 'sources',
    found: `"${inOneLine(words)}" in "${around(text, index)}"`,
    expected: 'help that does not speak about its sources',
    fix: 'Put <Advice> around the advice, and what else is to be known about the source into sourceNotes.',
  }))
}

function stepWithoutVerb({ isStep, line, text }: Block, rules: WritingRules): WordFault[] {
  if (!isStep || text === '' || rules.beginsWithVerb(text)) return []
  return [
    {
      line,
      words: text,
      about: '<Step>',
      found: `title="${text}"`,
      expected: 'a title that begins with a verb',
      fix: `Say what to do: "${rules.verbExample}". A verb that is missing goes into src/node/check/rules.`,
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
  return inOneLine(text.slice(from, to))
}

const RULES: Record<string, WritingRules> = { en: english, es: spanish }

/** @returns nothing for a language that nobody has written rules for: its texts are held against their originals alone */
function rulesOf(language: string): WritingRules | undefined {
  return RULES[language]
}

/**
 * Reads `content/` for publishing: sound, written by the rules, and checked in time.
 *
 * @param now milliseconds since 1970, for the articles' reviews
 * @param load reads the content
 * @param language that of the site by default
 */
export async function loadPublishable(
  root: string,
  now: number,
  load: typeof loadContent = loadContent,
  language = siteLanguage,
): Promise<{ content: Content } | { problems: Problem[] }> {
  const [result, glossary] = await Promise.all([load(root, language), readGlossary(root, language)])
  const isSound = 'content' in result
  const { articles } = isSound ? result.content : result
  const problems = [
    ...(isSound ? [] : result.problems),
    ...glossary.problems,
    ...proofread(articles, glossary.terms),
    ...overdue(articles, now),
  ]
  return isSound && problems.length === 0 ? result : { problems }
}

/** Articles whose review is overdue. During the grace period, only a notice on the page says so. */
export function overdue(articles: Pick<Article, 'file' | 'entry' | 'placeOf' | 'original'>[], now: number): Problem[] {
  return articles.flatMap((article) => {
    const { file, entry, placeOf } = article.original ?? article
    const days = daysOverdue(entry.reviewBy, now)
    if (days <= GRACE_DAYS) return []
    return [
      {
        file,
        ...placeOf(['reviewBy']),
        about: 'reviewBy',
        found: `${entry.reviewBy}, which was ${days} days ago`,
        expected: `a check of the facts at most ${GRACE_DAYS} days after that day`,
        fix: 'Check the facts against the sources, then set reviewed and reviewBy.',
      },
    ]
  })
}
