import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryRouter } from 'react-router'
import { ERRORS } from '../../test/fixtures/wizard'
import { TestRouter } from '../../test/test-router'
import { TreePage } from './TreePage'

vi.mock('virtual:questions', async () => ({ default: (await import('../../test/fixtures/wizard')).QUESTIONS }))

let isWide = false

beforeEach(() => {
  isWide = false
  vi.stubGlobal('matchMedia', () => ({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})

function routerAt(address: string) {
  const routes = [
    { path: '/tree', element: <TreePage data={{ entries: ERRORS }} /> },
    { path: '*', element: <h1>Elsewhere</h1> },
  ]
  return createMemoryRouter(routes, { initialEntries: [address] })
}

async function open(address: string) {
  const router = routerAt(address)
  render(<TestRouter router={router} />)
  await screen.findByRole('heading', { level: 1, name: 'The question tree' })
  return { user: userEvent.setup(), here: () => router.state.location.pathname + router.state.location.search }
}

const list = () => screen.getByRole('region', { name: 'As a list' })

describe('the list', () => {
  it('is written at build time, with every end and no picture', () => {
    const html = renderToString(<TestRouter router={routerAt('/tree?find=bare')} />)
    expect(html).toContain('href="/diagnose?code=404&amp;page=plain&amp;where=screen"')
    expect(html).toContain('href="/diagnose?code=429&amp;where=connected"')
    expect(html).not.toContain('<svg')
    expect(html).not.toMatch(/ style="/)
  })

  it('folds each question and leads to each outcome', async () => {
    const { user, here } = await open('/tree')
    expect(within(list()).getByText('Where do you see it?')).toBeVisible()
    await user.click(within(list()).getAllByText('In another program')[0] ?? expect.fail())
    await user.click(within(list()).getAllByText('Too many requests')[0] ?? expect.fail())
    await waitFor(() => expect(here()).toBe('/diagnose?code=429&where=connected'))
  })

  it('narrows to what is looked for, opened', async () => {
    const { user, here } = await open('/tree')
    await user.type(screen.getByLabelText(/^Find an answer/), 'bare page{Enter}')
    expect(await screen.findByText('3 paths match “bare page”.')).toBeVisible()
    expect(here()).toBe('/tree?find=bare+page')
    expect(
      within(list())
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Bare page', 'Bare page', 'Bare page'])
  })

  it('says when nothing says it', async () => {
    await open('/tree?find=moon')
    expect(screen.getByText(/No answer or article has this/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Show the whole tree' })).toHaveAttribute('href', '/tree')
  })
})

describe('the picture', () => {
  const boxes = async () => within(await screen.findByRole('group', { name: 'Picture of the tree' }))

  it('is left out where there is no room', async () => {
    await open('/tree')
    expect(screen.queryByRole('group', { name: 'Picture of the tree' })).not.toBeInTheDocument()
  })

  it('opens and closes questions with mouse and keyboard', async () => {
    isWide = true
    const { user } = await open('/tree')
    const picture = await boxes()
    const box = picture.getByRole('button', { name: 'In another program → Which number?' })
    expect(box).toHaveAttribute('aria-expanded', 'false')
    await user.click(box)
    expect(box).toHaveAttribute('aria-expanded', 'true')
    expect(picture.getByRole('link', { name: '429 → Too many requests' })).toHaveAttribute(
      'href',
      '/diagnose?code=429&where=connected',
    )
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(picture.queryByRole('link')).not.toBeInTheDocument()
  })

  it('opens all, closes all, and zooms', async () => {
    isWide = true
    const { user } = await open('/tree')
    const picture = await boxes()
    await user.click(screen.getByRole('button', { name: 'Open all' }))
    expect(picture.getAllByRole('link').length).toBeGreaterThan(10)
    const drawing = picture.getAllByRole('link')[0]?.closest('svg') ?? expect.fail()
    const width = Number(drawing.getAttribute('width'))
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    expect(Number(drawing.getAttribute('width'))).toBeGreaterThan(width)
    await user.click(screen.getByRole('button', { name: 'Close all' }))
    expect(picture.queryByRole('link')).not.toBeInTheDocument()
  })

  it('leads to an outcome', async () => {
    isWide = true
    const { user, here } = await open('/tree?find=too+many')
    const picture = await boxes()
    await user.click(picture.getAllByRole('link', { name: /Too many requests$/ })[0] ?? expect.fail())
    await waitFor(() => expect(here()).toMatch(/^\/diagnose\?/))
  })
})
