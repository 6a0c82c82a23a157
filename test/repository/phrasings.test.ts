import { expect, test } from 'vitest'
import { realContent } from '../real-content'
import { LANGUAGES } from '../../src/node/read/phrasings'
import { languagesOf } from '../../src/node/languages'
import { existsSync, readFileSync } from 'node:fs'
import { fold } from '../../src/text/plain'
import { readJudged } from '../eval/judged'

/** Lines that every article has at least, by language. */
const LEAST = { errors: { en: 120, es: 25, fr: 10, pt: 10 }, guides: { en: 60, es: 25, fr: 10, pt: 10 } }
/** Beside a translation. */
const LEAST_TRANSLATED = { errors: 120, guides: 80 }
const LEAST_OFF_TOPIC = 1500
/** From this share of letter groups in common (Jaccard index over groups of three), two lines count as the same. */
const SAME = 0.8
/** Shorter lines, such as "503", are what anybody types. */
const SHORTEST = 12

/** The sets of queries that the search is judged by, in `test/eval`. */
const JUDGED = [
  'queries',
  'fresh-queries',
  'outside-queries',
  'foreign-queries',
  'spanish-queries',
  'held-out-queries',
  'held-out-spanish-queries',
]

const { articles, asked } = await realContent()

test('there are enough ways to ask for each article, in each language', () => {
  const poor = articles.flatMap(({ entry: { id, collection } }) => {
    const file = `content/${id}.phrasings.txt`
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    const least = LEAST[collection === 'errors' ? 'errors' : 'guides']
    const counts = Object.fromEntries(
      LANGUAGES.map((code) => [code, lines.filter((line) => line.startsWith(`${code}: `)).length]),
    )
    const english = lines.length - Object.values(counts).reduce((sum, one) => sum + one, 0)
    const has = { en: english, ...counts }
    return Object.entries(least).flatMap(([code, number]) =>
      has[code as keyof typeof has] < number ? `${file} ${code}: ${has[code as keyof typeof has]} of ${number}` : [],
    )
  })
  expect(poor).toEqual([])
  expect(asked.offTopic.length).toBeGreaterThanOrEqual(LEAST_OFF_TOPIC)
})

test('there are enough ways to ask beside each translation', async () => {
  const poor = (await languagesOf('.')).flatMap((language) =>
    articles.flatMap(({ entry: { id, collection } }) => {
      const file = `content/${language}/${id}`
      if (!existsSync(`${file}.mdx`)) return []
      const asked = `${file}.phrasings.txt`
      const has = existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n').length : 0
      const least = LEAST_TRANSLATED[collection === 'errors' ? 'errors' : 'guides']
      return has < least ? [`${asked}: ${has} of ${least}`] : []
    }),
  )
  expect(poor).toEqual([])
})

test('no phrasing is nearly the same as a query that the search is judged by', () => {
  const judged = JUDGED.flatMap((name) => readJudged(`test/eval/${name}.jsonl`))
  const groups = judged.flatMap(({ query }) => (query.length < SHORTEST ? [] : [lettersOf(query)]))
  const having = new Map<string, number[]>()
  for (const [at, group] of groups.entries())
    for (const three of group) {
      const known = having.get(three)
      if (known) known.push(at)
      else having.set(three, [at])
    }
  const counts = new Uint16Array(groups.length)
  const lines = [
    ...Object.values(asked.phrasings)
      .flat()
      .map(({ text }) => text),
    ...asked.offTopic,
  ]
  const same = lines.filter((line) => {
    if (line.length < SHORTEST) return false
    const own = lettersOf(line)
    counts.fill(0)
    for (const three of own) for (const at of having.get(three) ?? []) counts[at] = (counts[at] ?? 0) + 1
    return groups.some(({ size }, at) => {
      const shared = counts[at] ?? 0
      return shared / (own.size + size - shared) >= SAME
    })
  })
  expect(same).toEqual([])
})

function lettersOf(text: string): Set<string> {
  const letters = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)))
}
