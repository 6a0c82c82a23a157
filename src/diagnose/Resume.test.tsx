import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadArticle } from '../content-model/article'
import type { ArticleId } from '../content-model/types'
import { fixtureArticle, heading, open, press } from '../../test/fixtures/wizard-page'
import { savedProgress } from './Resume'

vi.mock('virtual:questions', async () => ({ default: (await import('../../test/fixtures/wizard')).QUESTIONS }))
vi.mock('../content-model/article', () => ({ loadArticle: vi.fn() }))
vi.mock('../article/GuidedStep', () => ({ GuidedEscalate: () => null, GuidedStep: () => null }))

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
    expect(savedProgress.text()).toBeNull()
  })

  it('is over once it works again', async () => {
    const { user } = open('/diagnose?fix=errors%2F404&step=allow')
    await heading('Ask for access')
    await waitFor(() => expect(savedProgress.text()).toContain('step=allow'))
    await press(user, 'button', 'That fixed it')
    await heading('It works again')
    await waitFor(() => expect(savedProgress.text()).toBeNull())
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
