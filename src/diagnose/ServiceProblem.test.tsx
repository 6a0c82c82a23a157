import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { answer, closeTab, openTab, pass, settle } from '../../test/fixtures/live-status'
import type { ErrorEntry } from '../content-model/types'
import { ERRORS, QUESTIONS } from '../../test/fixtures/wizard'
import type { WizardState } from './answers'
import { toScreen } from './screen'

afterEach(closeTab)

const SERVICE_DOWN = ERRORS.map((error): ErrorEntry =>
  error.slug === '503' ? { ...error, fixedBy: ['service', 'you'] } : error,
)

async function open(state: WizardState, ...scenarios: string[]) {
  const fetch = answer(...scenarios)
  await openTab(async () => {
    await import('./LiveServiceProblem')
    const { ServiceProblem } = await import('./DiagnosePage')
    return <ServiceProblem screen={toScreen(QUESTIONS, SERVICE_DOWN, state)} />
  })
  await settle()
  return fetch
}

const SEEN: WizardState = { answers: { where: 'screen', code: '503' } }
const card = () => screen.getByRole('region', { name: 'Known problem' })
const spoken = () => screen.getByRole('status').textContent

describe('a problem that explains the answers', () => {
  it('is told first, with the offer to wait', async () => {
    await open(SEEN, 'critical')
    expect(card()).toHaveTextContent(/^Procore is reporting a problem since .+: Procore is unavailable\./)
    expect(card()).toHaveTextContent('There is nothing to fix on your side.')
    expect(spoken()).toBe(
      'Procore is reporting a problem: Procore is unavailable. There is nothing to fix on your side.',
    )
    expect(within(card()).getByRole('link', { name: 'Wait on this page' })).toHaveAttribute(
      'href',
      '/diagnose?code=503&wait=yes&where=screen',
    )
    expect(within(card()).getByRole('link', { name: 'Details' })).toHaveAttribute('href', '/status')
    expect(card()).toHaveTextContent('Or continue below.')
  })

  it('is only possible while other causes remain', async () => {
    await open({ answers: { where: 'screen' } }, 'critical')
    expect(card()).toHaveTextContent('If that is what you see, there is nothing to fix on your side.')
  })

  it('is waited for, and its end announced', async () => {
    await open({ ...SEEN, wait: 'yes' }, 'critical', 'critical', 'operational')
    expect(within(card()).getByRole('link', { name: 'Stop waiting' })).toHaveAttribute(
      'href',
      '/diagnose?code=503&where=screen',
    )
    expect(card()).toHaveTextContent(/Last checked at \d/)
    await pass(70)
    expect(card()).toHaveTextContent('is reporting a problem')
    await pass(70)
    expect(card()).toHaveTextContent(/^Procore no longer reports a problem with this\. Checked at \d/)
    expect(spoken()).toBe('Procore no longer reports a problem with this. Try again now.')
  })

  it('is not called over when the page cannot be read', async () => {
    await open({ ...SEEN, wait: 'yes' }, 'down')
    expect(card()).toHaveTextContent('Procore status couldn’t be checked.')
    expect(spoken()).toBe('')
  })
})

describe('nothing is drawn', () => {
  const PEOPLE_FIX: WizardState = { answers: { where: 'screen', code: '404' } }

  it.each<[string, WizardState, string, boolean]>([
    ['before anything was answered', { answers: {} }, 'critical', false],
    ['where people have to fix it', PEOPLE_FIX, 'critical', false],
    ['while all is well', SEEN, 'operational', true],
    ['while the page cannot be read', SEEN, 'down', true],
  ])('%s', async (_, state, scenario, isRead) => {
    const fetch = await open(state, scenario)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
    expect(fetch.mock.calls.length > 0).toBe(isRead)
  })

  it('save for the steps of an error that the service fixes', async () => {
    await open({ answers: {}, fix: 'errors/503' }, 'critical')
    expect(card()).toHaveTextContent('There is nothing to fix on your side.')
  })
})
