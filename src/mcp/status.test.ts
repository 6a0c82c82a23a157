import { expect, it, vi } from 'vitest'
import { startFakeStatus } from '../../test/fake-status/server'

it.each([
  ['critical', 'problem', true],
  ['operational', 'fine', false],
  ['maintenance-running', 'maintenance', true],
  ['upcoming-2-days', 'maintenance', false],
  ['unknown-words', 'unknown', false],
  ['html', 'unknown', false],
  ['refused', 'unknown', false],
])('of %s it says %s', async (scenario, verdict, isTrouble) => {
  vi.resetModules()
  const { serviceStatus } = await import('./status')
  const feeds = await startFakeStatus()
  const { data, lines } = await serviceStatus(feeds.feed(scenario))
  await feeds.close()
  expect(data).toMatchObject({ verdict, isTrouble })
  expect(lines[0]?.text).toBe(data.sentence)
})
