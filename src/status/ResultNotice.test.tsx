import { renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { answer, closeTab, openTab, settle } from '../../test/fixtures/live-status'
import { ResultNotice } from './ResultNotice'

afterEach(closeTab)

it.each([
  ['operational', 'api', ''],
  ['upcoming-2-days', 'web', ''],
  ['group-degraded', 'api', 'Problem reported'],
  ['group-degraded', 'web', ''],
  ['unrelated-down', 'web', ''],
  ['overrun', 'web', 'Maintenance underway'],
  ['down', 'web', ''],
] as const)('%s, %s: %s', async (scenario, component, words) => {
  const fetch = answer(scenario)
  const { container } = await openTab(async () => {
    await import('./LiveResultNotice')
    const { ResultNotice } = await import('./ResultNotice')
    return <ResultNotice component={component} />
  })
  await settle()
  expect(fetch).toHaveBeenCalled()
  expect(container).toHaveTextContent(new RegExp(`^${words}$`))
})

it('is nothing at build time', () => {
  expect(renderToString(<ResultNotice component="api" />)).toBe('')
})
