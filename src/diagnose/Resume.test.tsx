import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadArticle } from '../content-model/article'
import type { ArticleId } from '../content-model/types'
import { QUESTIONS } from '../../test/fixtures/wizard'
import { fixtureArticle, heading, open, press } from '../../test/fixtures/wizard-page'
import { statePath, type WizardState } from './answers'
import { fromProgress, isWorthSaving, savedProgress, toProgress } from './Resume'

vi.mock('virtual:questions', async () => ({ default: (await import('../../test/fixtures/wizard')).QUESTIONS }))
vi.mock('../content-model/article', () => ({ loadArticle: vi.fn() }))
vi.mock('../article/ArticleBody', () => ({ ArticlePart: () => null, GuidedStep: () => null }))

beforeEach(() => {
  localStorage.clear()
  vi.mocked(loadArticle).mockImplementation(async (id) => fixtureArticle(id as ArticleId))
})

afterEach(() => vi.unstubAllGlobals())

const offer = () => screen.queryByRole('region', { name: 'Where you left off' })

describe('leaving off', () => {
  it('is offered again at the start, and only there', async () => {
    const { router, user, here } = open('/diagnose?code=404&where=screen')
    await heading('What does the page look like?')
    expect(offer()).not.toBeInTheDocument()
    await router.navigate('/diagnose')
    await heading('Where do you see it?')
    expect(offer()).toHaveTextContent('On the screen · 404')
    await press(user, 'link', 'Pick up where I left off')
    await heading('What does the page look like?')
    expect(here()).toBe('/diagnose?code=404&where=screen')
  })

  it('can be forgotten', async () => {
    const { router, user } = open('/diagnose?where=screen')
    await heading('Which number?')
    await router.navigate('/diagnose')
    await heading('Where do you see it?')
    await press(user, 'button', 'Clear it')
    expect(offer()).not.toBeInTheDocument()
    expect(savedProgress.read()).toBeUndefined()
  })

  it('is over once it works again', async () => {
    const { user } = open('/diagnose?fix=errors%2F404&step=allow')
    await heading('Ask for access')
    await waitFor(() => expect(savedProgress.read()?.query).toContain('step=allow'))
    await press(user, 'button', 'That fixed it')
    await heading('It works again')
    await waitFor(() => expect(savedProgress.read()).toBeUndefined())
  })

  it('costs nothing but itself where storage is blocked', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked })
    const { user } = open('/diagnose')
    await heading('Where do you see it?')
    await press(user, 'radio', 'On the screen')
    await press(user, 'button', 'Continue')
    await heading('Which number?')
    expect(offer()).not.toBeInTheDocument()
  })
})

describe('without a connection', () => {
  it('the wizard says so, and when it is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    open('/diagnose')
    await heading('Where do you see it?')
    expect(screen.getByText(/This device is offline/)).toBeVisible()
    onLine.mockReturnValue(true)
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(screen.queryByText(/This device is offline/)).not.toBeInTheDocument())
  })
})

describe('old links', () => {
  it.each([
    ['/diagnose?fix=errors%2Fmoon', 'Where do you see it?', /The article in the link you opened is no longer here/],
    ['/diagnose?fix=errors%2F404&step=moon', 'Reload the page', /The step in the link you opened is no longer here/],
  ])('%s leads to "%s" with a note', async (address, name, note) => {
    open(address)
    await heading(name)
    expect(screen.getByText(note)).toBeVisible()
  })
})

const NOW = Date.parse('2026-11-21T12:00:00Z')
const DAY = 86_400_000
const read = (saved: ReturnType<typeof toProgress> | undefined, now = NOW) => fromProgress(saved, QUESTIONS, now)

describe('where a user left off', () => {
  it.each<[string, WizardState]>([
    ['at a question', { answers: { where: 'screen', code: '404' } }],
    ['at a step', { answers: { where: 'screen' }, fix: 'errors/404', step: 'reload', since: '2026-11-21T11:05Z' }],
    ['at the escalation', { answers: {}, fix: 'errors/404', step: 'allow', result: 'escalate' }],
  ])('%s is saved and read back', (_, state) => {
    expect(read(toProgress(statePath(state), NOW))).toEqual(state)
  })

  it('is not a wait, which ends with the page', () => {
    const state: WizardState = { answers: { where: 'screen' }, wait: 'yes' }
    expect(read(toProgress(statePath(state), NOW))).toEqual({ answers: { where: 'screen' } })
  })

  it('lasts seven days', () => {
    const saved = toProgress('/diagnose?where=screen', NOW)
    expect(read(saved, NOW + 7 * DAY)).toBeDefined()
    expect(read(saved, NOW + 7 * DAY + 1)).toBeUndefined()
    expect(read(saved, NOW - 2 * DAY)).toBeUndefined()
  })

  it.each([
    ['nothing', undefined],
    ['no existing answer', { query: '?where=moon&x=<script>', at: NOW }],
    ['an end that was good', toProgress('/diagnose?fix=errors/404&result=fixed&where=screen', NOW)],
  ])('is nothing when storage holds %s', (_, saved) => {
    expect(read(saved)).toBeUndefined()
  })

  it.each([
    ['another shape', { version: 2, value: { query: '?where=screen' } }],
    ['an earlier version', { version: 1, query: '?where=screen', at: NOW }],
    ['a later version', { version: 3, value: { query: '?where=screen', at: NOW } }],
  ])('is not read from %s', (_, stored) => {
    localStorage.setItem('wizard', JSON.stringify(stored))
    expect(savedProgress.read()).toBeUndefined()
  })
})

it('is not worth saving before anything was answered', () => {
  expect(isWorthSaving({ answers: {} })).toBe(false)
})
