import { useEffect, useState } from 'react'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { loadArticle } from '../content-model/article'
import type { ArticleId, Entry, Question } from '../content-model/types'
import { paths } from '../paths'
import { useStatus } from '../status/use-status'
import { utcTime } from '../time/format'
import { formatLocalInput } from '../time/local-input'
import { useHydrated } from '../ui/use-hydrated'
import { readDevice } from './device'
import type { FieldValues } from './fields'
import type { ParsedFacts } from './support-link'

/** The field values that the page knows from its address, the device, the clock and the status. Empty until hydrated. */
export function useKnownValues(facts: ParsedFacts, entry: Entry | undefined): FieldValues {
  const hydrated = useHydrated()
  const [openedAt] = useState(() => new Date())
  const device = useLoaded(readThisDevice, 'this')
  const steps = useLoaded(loadSteps, facts.steps.length > 0 ? entry?.id : undefined)
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

const readThisDevice = () => readDevice()
const loadSteps = async (id: ArticleId) => (await loadArticle(id))?.info.steps

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

/**
 * Loads a value for a key after the first render. Undefined while loading and after a failure.
 *
 * @param load must be the same function at each render
 * @param key nothing is loaded while it is undefined
 */
function useLoaded<Key extends string, Value>(
  load: (key: Key) => Promise<Value>,
  key: Key | undefined,
): Value | undefined {
  const [loaded, setLoaded] = useState<{ key: Key; value: Value }>()
  useEffect(() => {
    if (key === undefined) return undefined
    let isCurrent = true
    load(key).then(
      (value) => isCurrent && setLoaded({ key, value }),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [load, key])
  return loaded?.key === key ? loaded?.value : undefined
}
