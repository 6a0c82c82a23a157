import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryRouter } from 'react-router'
import { TestRouter } from '../../../test/test-router'
import { ToolLookup } from './ToolLookup'

// Modules are loaded anew for each page, which is slow on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})
afterEach(() => localStorage.clear())

describe('a checklist', () => {
  async function open() {
    const { Check, Checklist } = await import('./Checklist')
    return (
      <Checklist name="plan" title="Ready?">
        <Check id="news">Two people get news.</Check>
        <Check id="copies">Copies are there.</Check>
      </Checklist>
    )
  }
  const box = (name: string) => screen.getByRole('checkbox', { name })

  it('keeps its ticks on this device, and clears its own alone', async () => {
    localStorage.setItem('ticks', '{"version":1,"value":["other/news"]}')
    const user = userEvent.setup()
    const { unmount } = render(await open())
    expect(screen.getByRole('status')).toHaveTextContent('0 of 2 done')
    await user.click(box('Two people get news.'))
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 done')
    unmount()
    vi.resetModules()
    render(await open())
    expect(box('Two people get news.')).toBeChecked()
    expect(box('Copies are there.')).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Uncheck all' }))
    expect(box('Two people get news.')).not.toBeChecked()
    expect(localStorage.getItem('ticks')).toBe('{"version":1,"value":["other/news"]}')
  })

  it('ticks where storage is blocked', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('blocked')
    })
    const user = userEvent.setup()
    render(await open())
    await user.click(box('Copies are there.'))
    expect(box('Copies are there.')).toBeChecked()
    await user.click(box('Copies are there.'))
    expect(box('Copies are there.')).not.toBeChecked()
  })

  it('prints without the page around it', async () => {
    const seen: (string | undefined)[] = []
    vi.stubGlobal('print', () => seen.push(document.documentElement.dataset.print))
    render(await open())
    await userEvent.setup().click(screen.getByRole('button', { name: 'Print this checklist' }))
    expect(seen).toEqual(['checklist'])
    expect(document.documentElement.dataset.print).toBeUndefined()
    vi.unstubAllGlobals()
  })
})

describe('looking up a tool', () => {
  const parts = [
    ['Photos', 'Delete'],
    ['Punch List', 'Assign'],
    ['RFIs', 'Close, delete'],
  ].map(([tool, task]) => [<h3 key={tool}>{tool}</h3>, '\n', <p key={task}>{task}</p>])
  const routerAt = (address: string) =>
    createMemoryRouter([{ path: '/', element: <ToolLookup>{parts}</ToolLookup> }], { initialEntries: [address] })
  const tools = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

  it.each([
    ['/', ['Photos', 'Punch List', 'RFIs']],
    ['/?tool=pho', ['Photos']],
    ['/?tool=PUNCH+list', ['Punch List']],
    ['/?tool=delete', ['Photos', 'RFIs']],
    ['/?tool=+', ['Photos', 'Punch List', 'RFIs']],
  ])('%s shows %j', (address, wanted) => {
    render(<TestRouter router={routerAt(address)} />)
    expect(tools()).toEqual(wanted)
  })

  it('takes what is typed into the address, and says what was found', async () => {
    const router = routerAt('/')
    const user = userEvent.setup()
    render(<TestRouter router={router} />)
    await user.type(screen.getByRole('searchbox', { name: 'Find a tool or a task' }), 'rfi')
    expect(tools()).toEqual(['RFIs'])
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 tools')
    expect(router.state.location.search).toBe('?tool=rfi')
    await user.type(screen.getByRole('searchbox'), 'xx')
    expect(await screen.findByText(/^No tool here matches “rfixx”/)).toBe(screen.getByRole('status'))
    expect(screen.getByRole('status')).toHaveTextContent('No tool here matches “rfixx”.')
    expect(tools()).toEqual([])
    await user.clear(screen.getByRole('searchbox'))
    expect(router.state.location.search).toBe('')
    expect(tools()).toHaveLength(3)
  })

  it('a link to one tool shows all again, with an empty field', async () => {
    const router = routerAt('/?tool=rfi')
    render(<TestRouter router={router} />)
    expect(screen.getByRole('searchbox')).toHaveValue('rfi')
    await act(() => router.navigate('/#photos'))
    expect(screen.getByRole('searchbox')).toHaveValue('')
    expect(tools()).toHaveLength(3)
  })

  it('the page as built holds every tool', () => {
    const html = renderToString(<TestRouter router={routerAt('/?tool=photos')} />)
    expect(html).toContain('RFIs')
  })
})
