import { externalLinks, judgeAnswer, type ExternalLink } from './external-links'
import { loadContent } from '../read/load'
import { formatProblems } from '../read/problem'
import { contentRoot } from '../read/places'

/** Asks every external link of the content whether it still answers. For people, not for tests: it needs a network. */
const PATIENCE = 20_000
const AT_ONCE = 6

const result = await loadContent(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else await report(externalLinks(result.content))

async function report(links: ExternalLink[]): Promise<void> {
  console.log(`Asking ${links.length} addresses`)
  const waiting = [...links]
  const count = { alive: 0, dead: 0, unsure: 0 }
  const work = async () => {
    for (let link = waiting.shift(); link; link = waiting.shift()) {
      const status = await statusOf(link.url)
      const verdict = judgeAnswer(status)
      count[verdict] += 1
      if (verdict !== 'alive')
        console.log(`${verdict}  ${status ?? 'no answer'}  ${link.url}\n      ${link.files.join(', ')}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  console.log(`${count.alive} alive, ${count.dead} dead, ${count.unsure} to look at by hand`)
  if (count.dead > 0) process.exitCode = 1
}

/** Some servers refuse to say whether a page is there without sending it. */
async function statusOf(url: string): Promise<number | undefined> {
  const short = await ask(url, 'HEAD')
  return short !== undefined && short < 400 ? short : ask(url, 'GET')
}

async function ask(url: string, method: string): Promise<number | undefined> {
  const answer = await fetch(url, { method, signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status
}
