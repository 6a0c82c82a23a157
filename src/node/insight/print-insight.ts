/** Prints a report of a file of events: `npm run insight -- FILE.ndjson`. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { loadOriginal } from '../read/load-original'
import { contentRoot } from '../read/places'
import { type Names, reportText } from './report'
import { readEvents, tally, type Unread } from './tally'

const [file] = process.argv.slice(2)
if (file === undefined) fail('Name a file of events, one a line: npm run insight -- events.ndjson')
else await print(file)

async function print(path: string): Promise<void> {
  const unread: Unread = { lines: 0 }
  try {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
    const counted = await tally(readEvents(lines, unread))
    if (counted.events === 0) return fail(`${path} has no events. Each line is one, as deploy/events writes it.`)
    console.log(reportText(counted, await readNames(), unread))
  } catch (error) {
    fail(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The names of ids in today's content. A mistake in the content does not stop the report. */
async function readNames(): Promise<Names> {
  const result = await loadOriginal(contentRoot)
  const articles = 'content' in result ? result.content.articles : result.articles
  const questions = 'content' in result ? result.content.questions : []
  const byId = new Map<string, (typeof articles)[number]>(articles.map((article) => [article.entry.id, article]))
  return {
    title: (id) => byId.get(id)?.entry.title,
    step: (id, step) => byId.get(id)?.facts.steps.find((one) => one.id === step)?.title,
    question: (id) => questions.find((question) => question.id === id)?.ask,
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
