import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { BODIES } from '../../test/fake-status/scenarios'
import { answer, closeTab, openTab, pass, settle } from '../../test/fixtures/live-status'
import { STATUS_WORDS } from '../../test/fixtures/status-words'

afterEach(closeTab)

const HALF_A_MINUTE = 30
const banner = () => screen.getByRole('region', { name: 'Procore status' })
const announced = () => within(banner()).getByRole('status')

/** Opens the banner and lets the first read end. */
async function openAndRead(scenario: string) {
  answer(scenario)
  await openTab(async () => {
    await Promise.all([import('./LiveBanner'), import('./NoticeBar')])
    const { StatusBanner } = await import('./StatusBanner')
    return <StatusBanner />
  })
  await settle()
}

/** What is heard until the next reading is drawn; what was said is taken away again after a minute. */
async function hear(): Promise<string> {
  for (let turn = 0; turn < 10 && announced().textContent === ''; turn++) await pass(HALF_A_MINUTE)
  return announced().textContent
}

const ANSWERS = Object.entries(STATUS_WORDS).filter(([scenario]) => BODIES.includes(scenario))

it.each(ANSWERS)('%s is read on arrival, and heard only when it ends and begins', async (scenario, words) => {
  await openAndRead(scenario)
  expect(banner()).toHaveTextContent(words.reads)
  expect(announced()).toBeEmptyDOMElement()
  answer('operational')
  expect(await hear()).toMatch(wholly(words.ends))
  expect(banner()).toHaveTextContent(/no problems \(as of/)
  await pass(2 * HALF_A_MINUTE)
  answer(scenario)
  expect(await hear()).toMatch(wholly(words.begins))
})

const wholly = (words: RegExp | '') => (words === '' ? /^$/ : words)
