import * as m from '#words'
import site from 'virtual:site'
import { paths } from '../paths'
import { type Feed, isRunning } from '../status/postings'
import { fetchFeed, SOURCE } from '../status/fetch-feed'
import { STATE_NAMES, statusSentence } from '../status/status-text'
import { computeStatus, type StatusSnapshot } from '../status/verdict'
import { addressOf, type Answer } from './find'
import { line, lines } from './lines'
import type { ServiceStatus } from './shapes'

/** However many ask, the status page is asked no more often than by one open page of the site. */
const POLL = 60_000

let last: { feed: Feed; readAt: number } | undefined
let asked: { at: number; done: Promise<void> } | undefined

/**
 * What the status page says now: a problem, none as of a time, or unknown.
 *
 * @param url of another feed than that of the site, for tests and for those who relay it
 */
export async function serviceStatus(url?: string): Promise<Answer<ServiceStatus>> {
  await readFeed(url)
  const now = Date.now()
  const snapshot = computeStatus(last, { settings: site.status, now })
  const sentence = statusSentence(snapshot.verdict, { ...snapshot, product: site.product, now })
  const data = dataOf(snapshot, `${sentence}.`)
  return {
    data,
    lines: lines(
      line('title', data.sentence),
      data.incidents.map(({ name }) => line('item', name)),
      data.components.map(({ name, state }) => line('item', `${name}: ${state}`)),
      data.maintenances.map(({ name }) => line('item', name)),
      line('quiet', m.mcp_status_more()),
      line('address', data.page),
      line('address', addressOf(paths.status())),
    ),
  }
}

/** Never rejects: what could not be read is unknown, and the last reading stays for as long as it says anything. */
async function readFeed(url: string | undefined): Promise<void> {
  if (!asked || Date.now() - asked.at >= POLL) asked = { at: Date.now(), done: fetchOnce(url) }
  await asked.done
}

async function fetchOnce(url: string | undefined): Promise<void> {
  const source = url === undefined ? SOURCE : { ...SOURCE, urls: [url] }
  try {
    const { feed } = await fetchFeed(new AbortController().signal, source)
    last = { feed, readAt: Date.now() }
  } catch {
    // The verdict says that it is unknown.
  }
}

function dataOf({ verdict, readAt }: StatusSnapshot, sentence: string): ServiceStatus {
  const { kind, incidents, components, maintenances } = verdict
  const isUnderMaintenance = maintenances.some(isRunning) || components.length > 0
  return {
    verdict: kind,
    isTrouble: kind === 'problem' || (kind === 'maintenance' && isUnderMaintenance),
    sentence,
    readAt: stamp(readAt),
    incidents: incidents.map(({ name, startedAt, link }) => ({ name, since: stamp(startedAt), link })),
    components: components.map(({ name, state }) => ({ name, state: STATE_NAMES[state] })),
    maintenances: maintenances.map(({ name, phase, startsAt }) => ({ name, phase, startsAt: stamp(startsAt) })),
    page: site.status.page,
  }
}

function stamp(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}
