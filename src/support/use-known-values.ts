import { useState } from 'react'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { loadArticle } from '../content-model/article'
import type { ArticleId, Entry } from '../content-model/types'
import { paths } from '../paths'
import { useStatus } from '../status/use-status'
import { useHydrated } from '../ui/use-hydrated'
import { readDevice } from './device'
import type { Values } from './fields'
import { knownValues } from './known-values'
import { utcTime } from '../time/format'
import type { ParsedFacts } from './support-link'
import { useLoaded } from './use-loaded'

const readThisDevice = () => readDevice()
const readSteps = async (id: ArticleId) => (await loadArticle(id))?.info.steps

/** What the page fills in by itself; empty until it runs in the browser. */
export function useKnownValues(facts: ParsedFacts, entry: Entry | undefined): Values {
  const hydrated = useHydrated()
  const [openedAt] = useState(() => new Date())
  const device = useLoaded(readThisDevice, 'this')
  const steps = useLoaded(readSteps, facts.steps.length > 0 ? entry?.id : undefined)
  const status = useStatusLine()
  if (!hydrated) return {}
  return knownValues({
    entry,
    address: entry ? addressOf(entry.id) : '',
    // An article that cannot be fetched leaves the ids of its steps, which say enough.
    steps: entry ? facts.steps.flatMap((id) => (steps ? (steps.find((step) => step.id === id)?.title ?? []) : id)) : [],
    answers: facts.answers,
    questions,
    began: facts.since ? new Date(facts.since) : openedAt,
    device,
    status,
  })
}

function useStatusLine(): string {
  const { isWaiting, sentence, readAt } = useStatus()
  if (isWaiting) return ''
  return readAt === undefined ? sentence : `${sentence}; checked ${utcTime(readAt)}`
}

function addressOf(id: ArticleId): string {
  return new URL(import.meta.env.BASE_URL.replace(/\/$/, '') + paths.article(id), site.url).href
}
