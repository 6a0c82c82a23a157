import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId } from '../../content-model/types'
import { wordsIn } from '../../text/analyze'
import { fold } from '../../text/fold'
import { aboutFile, type Fault, type Problem } from './problem'

export const PHRASINGS_END = '.phrasings.txt'
export const OFF_TOPIC_FILE = 'content/off-topic.txt'
export const LANGUAGES = ['es', 'fr', 'pt'] as const

const LONGEST = 200
/** Shorter lines that differ in one word are different questions: "login error", "login page". */
const SHORTEST_VARIANT = 5

/** How people ask, in their own words. */
export interface Phrasings {
  /** Article → its lines, in all languages, without the language in front. */
  phrasings: Record<ArticleId, string[]>
  /** What people ask that no article answers. */
  offTopic: string[]
}

interface Line {
  file: string
  /** From 1. */
  line: number
  written: string
  text: string
}

/** Reads the phrasings beside the articles and `content/off-topic.txt`; neither has to be there. */
export async function readPhrasings(root: string, collections: string[]): Promise<Phrasings & { problems: Problem[] }> {
  const folders = await Promise.all(
    collections.map(async (collection) => {
      const names = await readdir(join(root, 'content', collection)).catch((): string[] => [])
      return names.map((name) => `${collection}/${name}`)
    }),
  )
  const files = folders.flat().toSorted()
  const beside = files.filter((file) => file.endsWith(PHRASINGS_END))
  const orphans = beside.filter((file) => !files.includes(file.replace(PHRASINGS_END, '.mdx')))
  const lines = new Map<string, Line[]>()
  for (const file of beside) lines.set(file, await readLines(root, `content/${file}`))
  const offTopic = await readLines(root, OFF_TOPIC_FILE).catch((): Line[] => [])
  const all = [...[...lines.values()].flat(), ...offTopic]
  return {
    phrasings: Object.fromEntries(
      beside.map((file) => [file.replace(PHRASINGS_END, ''), (lines.get(file) ?? []).map(({ text }) => text)]),
    ),
    offTopic: offTopic.map(({ text }) => text),
    problems: [...orphans.map(orphan), ...all.flatMap(checkLine), ...findRepeats(all)],
  }
}

async function readLines(root: string, file: string): Promise<Line[]> {
  const written = (await readFile(join(root, file), 'utf8')).replace(/\r?\n$/, '').split(/\r?\n/)
  return written.map((line, at) => ({ file, line: at + 1, written: line, text: line.replace(/^[a-z]{2}: /, '') }))
}

function orphan(file: string): Problem {
  return aboutFile(`content/${file}`, {
    about: 'phrasings',
    found: 'no article of that name beside it',
    expected: `SLUG${PHRASINGS_END} beside SLUG.mdx`,
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
  if (language !== undefined && !(LANGUAGES as readonly string[]).includes(language))
    return problem({
      found: `"${language}:"`,
      expected: `one of ${LANGUAGES.join(', ')}, or nothing for English`,
      fix: 'Correct the language in front of the line.',
    })
  return []
}

/**
 * Lines that are there already, in this file or another, and lines that differ from another one of their file in a
 * single word: they teach the search nothing.
 */
function findRepeats(lines: Line[]): Problem[] {
  const seen = new Map<string, Line>()
  const problems: Problem[] = []
  for (const one of lines) {
    const words = wordsIn(fold(one.text)).map(({ word }) => word)
    const keys = [
      words.join(' '),
      ...(words.length < SHORTEST_VARIANT ? [] : words.map((_, at) => `${one.file} ${words.with(at, '*').join(' ')}`)),
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
