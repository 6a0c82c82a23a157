import { readFileSync } from 'node:fs'
import { embedIndex, ticketData } from '../../src/node/write/embed'
import { chooseArticles } from '../../src/embed/ticket/choose'
import { readKnowledge } from '../../src/embed/ticket/data'
import { featuresOfPart } from '../../src/embed/ticket/rank-parts'
import type { Ranker } from '../../src/search/ranker'
import { realContent } from '../real-content'
import { readJudged } from './judged'
import { placeOf } from './score'

/**
 * Measures what the mode for tickets offers over judged tickets: `npm run eval:tickets -- [FILE.jsonl …]`, one a line:
 * {"raw": "the ticket", "expect": ["/errors/503"], "kind": "prose", "secrets": ["…"]}. `fresh-tickets.jsonl` was
 * written before it was measured.
 *
 * `--fit` fits the weights of `SURENESS` in `rank-parts.ts` again and prints them: a logistic regression over the judged queries, each
 * taken for a sentence of a ticket, and over what people write in any ticket (`small-talk.txt`).
 */
const options = process.argv.slice(2)
const isFit = options.includes('--fit')
const files = options.filter((option) => !option.startsWith('--'))
const content = await realContent()
const published = (data: unknown): unknown => JSON.parse(JSON.stringify(data))
const known = readKnowledge(published(embedIndex(content)), published(ticketData(content)))

if (isFit) fit(await known.ranker())
else for (const file of files.length > 0 ? files : ['tickets', 'fresh-tickets'].map(pathOf)) await measure(file)

function pathOf(name: string): string {
  return `test/eval/${name}.jsonl`
}

async function measure(file: string): Promise<void> {
  let [answerable, first, three, others, quiet, guessed] = [0, 0, 0, 0, 0, 0]
  for (const judged of readJudged(file)) {
    const { query, expect, kind } = judged
    const { articles, isSure } = await chooseArticles(query, known, new Date())
    const found = articles.map(({ id }) => `/${id}`)
    const place = placeOf(judged, found)
    if (expect.length > 0) {
      answerable += 1
      first += Number(place === 1)
      three += Number(place > 0)
    } else {
      others += 1
      quiet += Number(found.length === 0)
      guessed += Number(found.length > 0 && !isSure)
    }
    if (expect.length > 0 ? place !== 1 : found.length > 0)
      console.log(`${kind}: ${expect.join(' ') || 'nothing'} expected, ${found.join(' ') || 'nothing'} offered`)
    for (const { reason } of expect.length === 0 ? articles : []) console.log(`  ${reason}`)
  }
  console.log(`${file}: first ${first} and among three ${three} of ${answerable}`)
  console.log(`of ${others} without an answer ${quiet} get none and ${guessed} only guesses`)
}

interface Example {
  features: number[]
  /** Whether the first article is right. */
  isRight: boolean
  /** Showing a wrong article costs more than missing the right one. */
  weight: number
}

function examplesOf({ rank }: Pick<Ranker, 'rank'>): Example[] {
  const judged = ['queries', 'fresh-queries', 'outside-queries', 'spanish-queries'].flatMap((name) =>
    readJudged(pathOf(name)).filter(({ query }) => query.length > 8),
  )
  const talk = readFileSync('test/eval/small-talk.txt', 'utf8').split('\n').filter(Boolean)
  return [
    ...judged.map(({ query, expect }) => {
      const ranking = rank(query)
      const id = known.context.entries[ranking.sorted[0]?.entry ?? 0]?.id
      const isRight = expect.includes(`/${id}`)
      return { features: featuresOfPart(ranking), isRight, weight: expect.length > 0 ? 1 : 3 }
    }),
    ...talk.map((line) => ({ features: featuresOfPart(rank(line)), isRight: false, weight: 4 })),
  ]
}

function fit(ranker: Pick<Ranker, 'rank'>): void {
  const examples = examplesOf(ranker)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  let weights = (examples[0]?.features ?? []).map(() => 0)
  for (let round = 0; round < 20_000; round += 1) {
    const slope = weights.map(() => 0)
    for (const { features, isRight, weight } of examples) {
      const sum = features.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0)
      const error = weight * (1 / (1 + Math.exp(-sum)) - Number(isRight))
      features.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + error * value))
    }
    weights = weights.map((value, at) => value - 0.3 * ((slope[at] ?? 0) / total))
  }
  console.log(`constant, sureness, passages, likely, code: ${weights.map((value) => value.toFixed(2)).join(', ')}`)
}
