import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId } from '../../content-model/types'
import { wordsIn } from '../../text/analyze'
import { fold } from '../../text/plain'
import { ORIGINAL } from './places'
import { aboutFile, type Fault, type Problem } from './problem'

export const PHRASINGS_END = '.phrasings.txt'
export const OFF_TOPIC_FILE = 'content/off-topic.txt'
export const LANGUAGES = ['es', 'fr', 'pt'] as const

const LONGEST = 200
/** Shorter lines that differ in one word are different questions: "login error", "login page". */
const SHORTEST_VARIANT = 5

/** One way to ask, without the language that stands in front of it in the file. */
export interface Phrasing {
  text: string
  language: string
}

/** How people ask, in their own words. */
export interface Phrasings {
  /** Article → its lines, in all languages. */
  phrasings: Record<ArticleId, Phrasing[]>
  /** What people ask that no article answers. */
  offTopic: string[]
}

interface Line {
  file: string
  /** What it asks for: an article's id, or nothing that is here. */
  of: string
  /** From 1. */
  line: number
  written: string
  text: string
  language: string
}

/**
 * Reads the phrasings beside the articles, those beside their translations, and `content/off-topic.txt`; none has to be
 * there.
 *
 * @param languages the folders of translations: whatever language a site is in, its search learns from all of them
 */
export async function readPhrasings(
  root: string,
  collections: string[],
  languages: string[] = [],
): Promise<Phrasings & { problems: Problem[] }> {
  const articles = new Set((await namesIn(root, '', collections)).map((name) => name.replace(/\.mdx$/, '')))
  const files = await Promise.all(
    ['', ...languages.map((language) => `${language}/`)].map(async (folder) => {
      const names = await namesIn(root, folder, collections)
      const beside = names.filter((name) => name.endsWith(PHRASINGS_END))
      return beside.map((name) => ({ file: `content/${folder}${name}`, of: name.replace(PHRASINGS_END, '') }))
    }),
  )
  const lines: Line[] = []
  for (const { file, of } of files.flat()) lines.push(...(await readLines(root, file, of)))
  const offTopic = await readLines(root, OFF_TOPIC_FILE, '').catch((): Line[] => [])
  const all = [...lines, ...offTopic]
  const phrasings: Record<string, Phrasing[]> = {}
  for (const { of, text, language } of lines) (phrasings[of] ??= []).push({ text, language })
  return {
    phrasings,
    offTopic: offTopic.map(({ text }) => text),
    problems: [
      ...files.flat().flatMap(({ file, of }) => (articles.has(of) ? [] : [orphan(file)])),
      ...all.flatMap(checkLine),
      ...findRepeats(all),
    ],
  }
}

/** The files of all collections in a folder of `content`, such as `errors/503.mdx`. */
async function namesIn(root: string, folder: string, collections: string[]): Promise<string[]> {
  const names = collections.map(async (collection) => {
    const found = await readdir(join(root, 'content', folder, collection)).catch((): string[] => [])
    return found.map((name) => `${collection}/${name}`)
  })
  return (await Promise.all(names)).flat().toSorted()
}

async function readLines(root: string, file: string, of: string): Promise<Line[]> {
  const written = (await readFile(join(root, file), 'utf8')).replace(/\r?\n$/, '').split(/\r?\n/)
  return written.map((line, at) => ({
    file,
    of,
    line: at + 1,
    written: line,
    text: withoutLanguage(line, file),
    language: languageIn(line, file),
  }))
}

/** In the folder of a language, "ti: …" is what somebody wrote. */
function withoutLanguage(line: string, file: string): string {
  return isOfLanguage(file) ? line : line.replace(/^[a-z]{2}: /, '')
}

/** The folder says it, or two letters in front of the line do, or it is the language of the originals. */
function languageIn(line: string, file: string): string {
  return (/^content\/([a-z]{2})\//.exec(file) ?? /^([a-z]{2}): /.exec(line))?.[1] ?? ORIGINAL
}

function isOfLanguage(file: string): boolean {
  return /^content\/[a-z]{2}\//.test(file)
}

function orphan(file: string): Problem {
  return aboutFile(file, {
    about: 'phrasings',
    found: 'no article of that name',
    expected: `SLUG${PHRASINGS_END} beside SLUG.mdx, or in the same folder of a language`,
    fix: 'Rename it, or move its lines to the article that answers them.',
  })
}

function checkLine({ file, line, written, text }: Line): Problem[] {
  const problem = (fault: Omit<Fault, 'line' | 'column' | 'about'>) => [
    { file, line, column: 1, about: 'phrasing', ...fault },
  ]
  const language = /^([a-z]{2}): /.exec(written)?.[1]
  if (text.trim() === '')
    return problem({ found: 'an empty line', expected: 'one phrasing a line', fix: 'Take the line out.' })
  if (text.length > LONGEST)
    return problem({
      found: `${text.length} characters`,
      expected: `at most ${LONGEST}`,
      fix: 'Keep what a person would type in one go.',
    })
  const isKnown = language !== undefined && (LANGUAGES as readonly string[]).includes(language)
  if (isKnown && isOfLanguage(file))
    return problem({
      found: `"${language}:"`,
      expected: 'nothing in front: the folder says the language',
      fix: 'Take it out, or move the line beside the original.',
    })
  if (language !== undefined && !isKnown && !isOfLanguage(file))
    return problem({
      found: `"${language}:"`,
      expected: `one of ${LANGUAGES.join(', ')}, or nothing for English`,
      fix: 'Correct the language in front of the line.',
    })
  return []
}

/**
 * Lines that are there already, in this file or another, and lines that differ from another one for the same
 * article in a single word: they teach the search nothing.
 */
function findRepeats(lines: Line[]): Problem[] {
  const seen = new Map<string, Line>()
  const problems: Problem[] = []
  for (const one of lines) {
    const words = wordsIn(fold(one.text)).map(({ word }) => word)
    const keys = [
      words.join(' '),
      ...(words.length < SHORTEST_VARIANT ? [] : words.map((_, at) => `${one.of} ${words.with(at, '*').join(' ')}`)),
    ]
    const first = keys.map((key) => seen.get(key)).find((known) => known !== undefined)
    if (words.length > 0 && first) {
      problems.push({
        file: one.file,
        line: one.line,
        column: 1,
        about: 'phrasing',
        found: `nearly what ${first.file}:${first.line} says`,
        expected: 'another way to ask, or nothing',
        fix: 'Say it in other words, or take the line out.',
      })
    } else for (const key of keys) seen.set(key, one)
  }
  return problems
}
