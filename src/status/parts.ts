import type { Component } from '../catalog/types'
import type { Feed } from './feed-types'
import { judge, type Verdict } from './verdict'
import { componentsOf, type Watch } from './watch'
import { componentWords } from './words'

const LABELS: Record<Component, string> = { web: 'Web app', mobile: 'Mobile apps', api: 'API', login: 'Login' }
const MOST_NAMES = 5

export interface PartSummary {
  label: string
  kind: Verdict['kind']
  /** The state in a few words. */
  state: string
  /** The names the status page gives it; empty where it lists none. */
  sources: string
}

/** One watched part as a row: its verdict in a few words, and what it was read from. */
export function summarize(feed: Feed, question: { settings: Watch; now: number; part: Component }): PartSummary {
  const verdict = judge(feed, question)
  const names = componentsOf(feed, question.settings, question.part).map(({ name }) => name)
  const sources = names.length > MOST_NAMES ? `${names.length} parts` : names.join(', ')
  return { label: LABELS[question.part], kind: verdict.kind, state: stateOf(verdict), sources }
}

function stateOf(verdict: Verdict): string {
  const { incidents, components, maintenances } = verdict
  const words = components.map(componentWords).join(', ')
  switch (verdict.kind) {
    case 'problem':
      return `Problem: ${words || incidents.map(({ name }) => name).join(', ')}`
    case 'maintenance':
      return maintenances[0] ? `Maintenance: ${maintenances[0].name}` : 'Under maintenance'
    case 'fine':
      return 'Operational'
    case 'unknown':
      return verdict.doubt === 'parts-missing' ? 'Not listed on the status page' : 'Not known'
  }
}
