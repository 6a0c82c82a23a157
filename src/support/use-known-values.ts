import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { articleQuery } from '../content-model/article-query'
import type { ArticleId, Entry, Question } from '../content-model/types'
import { paths } from '../paths'
import { useStatus } from '../status/use-status'
import { utcTime } from '../time/format'
import { formatLocalInput } from '../time/local-input'
import { useHydrated } from '../ui/hooks'
import { readDevice } from './device'
import type { FieldValues } from './fields'
import type { ParsedFacts } from './support-link'

/** The field values that the page knows from its address, the device, the clock and the status. Empty until hydrated. */
export function useKnownValues(facts: ParsedFacts, entry: Entry | undefined): FieldValues {
  const hydrated = useHydrated()
  const [openedAt] = useState(() => new Date())
  const { data: device } = useQuery(deviceQuery)
  const { data: article } = useQuery({
    ...articleQuery(entry?.id ?? ''),
    enabled: entry !== undefined && facts.steps.length > 0,
  })
  const steps = article?.info.steps
  const status = useStatusLine()
  if (!hydrated) return {}
  // Until the article has loaded, and when it cannot load, the ids of its steps are descriptive enough.
  const titleOf = (id: string) => (steps ? (steps.find((step) => step.id === id)?.title ?? []) : id)
  const tried = entry ? facts.steps.flatMap(titleOf) : []
  return {
    ...device,
    what: entry ? `${entry.title} (${addressOf(entry.id)}, reviewed ${entry.reviewed})` : '',
    time: formatLocalInput(facts.since ? new Date(facts.since) : openedAt),
    screenshot: 'I’ll attach it to this message.',
    tried: tried.map((step) => `- ${step}`).join('\n'),
    answers: answersText(facts.answers, questions),
    status,
  }
}

const deviceQuery = queryOptions({
  queryKey: ['device'],
  queryFn: () => readDevice(),
  // Read once per visit to the page: the connection and the window may have changed since the last one.
  staleTime: Infinity,
  gcTime: 0,
  // Reading the device needs no network.
  networkMode: 'always',
})

function useStatusLine(): string {
  const { isWaiting, sentence, readAt } = useStatus()
  if (isWaiting) return ''
  return readAt === undefined ? sentence : `${sentence}; checked ${utcTime(readAt)}`
}

function addressOf(id: ArticleId): string {
  return new URL(import.meta.env.BASE_URL.replace(/\/$/, '') + paths.article(id), site.url).href
}

/** The option id for "I'm not sure" in the wizard's addresses. */
const UNSURE = 'unsure'

/** The wizard's answers in its own words. Ignores ids of questions and options that do not exist. */
function answersText(answers: ParsedFacts['answers'], questions: readonly Question[]): string {
  return questions
    .flatMap(({ id, short, options, notSure }) => {
      if (notSure && answers[id] === UNSURE) return [`${short}: Not sure`]
      const option = options.find((known) => known.id === answers[id])
      return option ? [`${short}: ${option.label}`] : []
    })
    .join('\n')
}
