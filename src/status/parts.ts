import type { Component } from '../content-model/types'
import type { Feed } from './feed-types'
import { judge, type Verdict } from './verdict'
import { componentsOf, type Watch } from './watch'
import { componentWords } from './words'

const LABELS: Record<Component, string> = { web: 'Web app', mobile: 'Mobile apps', api: 'API', login: 'Login' }
const MOST_NAMES = 3

export interface PartSummary {
  label: string
  kind: Verdict['kind']
  /** The state in a few words. */
  state: string
  /** The names the status page gives it; empty where it lists none. */
  sources: string
}

interface Question {
  settings: Watch
  now: number
  part: Component
}

/**
 * One watched part as a row: its verdict in a few words, and what it was read from.
 *
 * @param feed absent where nothing was read, or too long ago
 * @param isWaiting the first read has not ended
 */
export function summarize(feed: Feed | undefined, isWaiting: boolean, question: Question): PartSummary {
  const label = LABELS[question.part]
  if (!feed) return { label, kind: 'unknown', state: isWaiting ? 'Not checked yet' : 'Unknown', sources: '' }
  const verdict = judge(feed, question)
  const names = componentsOf(feed, question.settings, question.part).map(({ name }) => name)
  const sources = names.length > MOST_NAMES ? `${names.length} parts` : names.join(', ')
  return { label, kind: verdict.kind, state: stateOf(verdict), sources }
}

function stateOf(verdict: Verdict): string {
  const { kind, incidents, components, maintenances } = verdict
  if (kind === 'fine') return 'Operational'
  if (kind === 'unknown') return verdict.doubt === 'parts-missing' ? 'Not listed on the status page' : 'Unknown'
  if (kind === 'maintenance') return maintenances[0] ? `Maintenance: ${maintenances[0].name}` : 'Under maintenance'
  return `Problem: ${components.map(componentWords).join(', ') || incidents.map(({ name }) => name).join(', ')}`
}
