import { access, readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parse } from 'yaml'
import type { Site } from '../../../content-model/types'
import { addAddress, skeleton, type Wish, toTranslate } from './skeleton'
import { readWish, type Ask } from './answers'
import { languagesOf } from '../../languages'

const FOR_THE_WIZARD = `
  4. Fill signs: as the nearest error has them, with what differs. A number that content/questions.yaml does not offer
     yet is a line under its question "code" first.
  5. Tell its story in test/eval/journeys.jsonl: who meets it and what they answer.`

const LEDGER = 'content/permalinks.yaml'

try {
  await write()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** `npm run new -- error 418`: asks, writes the skeleton and enters the address in the ledger. */
async function write(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const wish = await withQuestions((ask) => readWish(process.argv.slice(2), ask, today, refuseTaken))
  const { product } = parse(await readFile('content/site.yaml', 'utf8')) as Site
  const file = fileOf(wish)
  await writeFile(file, skeleton(wish, product))
  const address = `/${wish.collection}/${wish.slug}`
  await writeFile(LEDGER, addAddress(await readFile(LEDGER, 'utf8'), address))
  console.log(`Wrote ${file} and entered ${address} in ${LEDGER}.

Next:
  1. npm run dev, then open /preview${address}: everything readers see of it, fresh as you save.
  2. Replace each {/* author: … */} note with words, and give at least four aliases; docs/writing.md says how.
  3. ${fileOf(wish).replace(/\.mdx$/, '.phrasings.txt')}: how people ask, one line each; "Phrasings" in docs/writing.md says how many.${wish.collection === 'errors' ? FOR_THE_WIZARD : ''}
  Then: npm run content:check, and npm run links:enter for its anchors.${toTranslate(wish, await languagesOf('.'))}`)
}

/** Shown before the first question. */
async function refuseTaken(wish: Pick<Wish, 'collection' | 'slug'>): Promise<void> {
  if (await exists(fileOf(wish))) throw new Error(`${fileOf(wish)} is there already; nothing was changed`)
}

function fileOf({ collection, slug }: Pick<Wish, 'collection' | 'slug'>): string {
  return `content/${collection}/${slug}.mdx`
}

/** Without a terminal every proposal is taken, so that a script can write an article too. */
async function withQuestions<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY) {
    console.log('No terminal to ask in: every proposal is taken.')
    return work(async (_question, proposal) => proposal)
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await work(async (question, proposal) => {
      const hint = proposal ? ` [${proposal}]` : ''
      return (await terminal.question(`${question}${hint}\n> `)).trim()
    })
  } finally {
    terminal.close()
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
