import { expect, it } from 'vitest'
import type { KnownProblem } from './known-problem'
import { problemSentence } from './problem-words'

const NOW = Date.parse('2026-11-19T16:00:00Z')
const CLOCK = { timeZone: 'UTC', hourCycle: 'h23' } as const
const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`)

it.each<[Omit<KnownProblem, 'isCertain'>, string]>([
  [{ kind: 'incident', name: 'Down', since: at('14:05') }, 'Acme is reporting a problem since 14:05: Down.'],
  [{ kind: 'incident', name: 'Down' }, 'Acme is reporting a problem: Down.'],
  [{ kind: 'parts', name: 'Web, API' }, 'Acme is reporting a problem: Web, API.'],
  [
    { kind: 'maintenance', name: 'Release', since: at('15:00'), endsAt: at('17:00') },
    'Acme is under maintenance: Release, planned from 15:00 until 17:00.',
  ],
  [
    { kind: 'maintenance', name: 'Release', since: at('13:00'), endsAt: at('15:00') },
    'Acme is under maintenance: Release, planned from 13:00 until 15:00. It’s taking longer than planned.',
  ],
  [{ kind: 'maintenance', name: 'Web' }, 'Acme is under maintenance: Web.'],
  [
    { kind: 'incident', name: 'Down', since: at('14:05') - 86_400_000 },
    'Acme is reporting a problem since Wed 14:05: Down.',
  ],
])('tells of %j', (problem, sentence) => {
  expect(problemSentence({ ...problem, isCertain: true }, 'Acme', NOW, CLOCK)).toBe(sentence)
})

it('leaves times out where none are wanted', () => {
  const problem: KnownProblem = { kind: 'maintenance', name: 'Release', since: NOW, endsAt: NOW, isCertain: true }
  expect(problemSentence(problem, 'Acme')).toBe('Acme is under maintenance: Release.')
})
