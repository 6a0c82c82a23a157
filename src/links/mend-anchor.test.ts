import { expect, it } from 'vitest'
import { mendAnchor } from './mend-anchor'

const IDS = ['who', 'work-safe', 'causes', 'verify', 'step-1', 'step-2']

it.each([
  ['#causes.', 'causes'],
  ['#CAUSES', 'causes'],
  ['#work_safe', 'work-safe'],
  ['#work%20safe)', 'work-safe'],
  ['#%E2%80%8Bcauses%0D%0A', 'causes'],
  ['#causse', 'causes'],
  ['#cause', 'causes'],
  ['#causes%', 'causes'],
  ['#step-1,', 'step-1'],
  ['#step-3', undefined],
  ['#whp', undefined],
  ['#zzzz', undefined],
  ['#', undefined],
  ['', undefined],
])('%s means %s', (hash, id) => {
  expect(mendAnchor(hash, IDS)).toBe(id)
})
