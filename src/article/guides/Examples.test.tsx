import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const SHOWN = {
  retry: [
    { name: 'curl', runs: [['# wait', 'comment'], ['\nsleep 1']] },
    { name: 'JavaScript', runs: [['await', 'keyword'], [' sleep(1)']] },
    { name: 'Python', runs: [['time.sleep(1)']] },
  ],
  log: [
    { name: 'curl', runs: [['echo']] },
    { name: 'Python', runs: [['print()']] },
  ],
} satisfies Record<string, import('./code').CodeExample[]>

// Modules are loaded anew for each page, which is slow on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})
afterEach(() => localStorage.clear())

/** Loads the module anew, as a new page does. */
async function open() {
  const { codeOf, examplesOf } = await import('./Examples')
  const code = codeOf(async () => ({ default: SHOWN }))
  await code.load()
  const Examples = examplesOf(code)
  const page = (
    <>
      <Examples task="retry" />
      <Examples task="log" />
    </>
  )
  return { page, user: userEvent.setup() }
}

const panels = () => screen.getAllByRole('tabpanel').map((panel) => panel.querySelector('code')?.textContent)
const tab = (group: number, name: string) =>
  within(screen.getAllByRole('tablist', { name: 'Language' })[group] ?? expect.fail()).getByRole('tab', { name })

it('without JavaScript all languages stand below each other, each under its name', async () => {
  const { page } = await open()
  const html = renderToString(page)
  for (const text of [/<h3[^>]*>curl</, /<h3[^>]*>JavaScript</, /time\.sleep\(1\)/, /<span class="[^"]+"># wait</])
    expect(html).toMatch(text)
  expect(html).not.toMatch(/ hidden=| style=/)
})

it('a page that was written with code shows it while its chunk is on the way', async () => {
  const { page } = await open()
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  const { codeOf, examplesOf } = await import('./Examples')
  let arrive = () => {}
  const chunk = new Promise<{ default: typeof SHOWN }>((resolve) => (arrive = () => resolve({ default: SHOWN })))
  const Examples = examplesOf(codeOf(() => chunk))
  const drawn = () => (
    <>
      <Examples task="retry" />
      <Examples task="log" />
    </>
  )
  const { rerender } = await act(async () => render(drawn(), { container, hydrate: true }))
  await act(async () => rerender(drawn()))
  expect(container.querySelectorAll('[role=tabpanel]')).toHaveLength(5)
  expect(container.querySelector('[hidden]')).toBeNull()
  await act(async () => arrive())
  expect(panels()).toEqual(['# wait\nsleep 1', 'echo'])
  expect(container.querySelectorAll('[role=tabpanel][hidden]')).toHaveLength(3)
})

it('code that cannot be fetched is asked for again by the next page', async () => {
  const { codeOf } = await import('./Examples')
  const read = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue({ default: SHOWN })
  const code = codeOf(read)
  await expect(code.load()).rejects.toThrow('offline')
  await code.load()
  await code.load()
  expect(await code.promise()).toBe(SHOWN)
  expect(read).toHaveBeenCalledTimes(2)
})

it('one choice holds for all code, and for the next page', async () => {
  const { page, user } = await open()
  const { unmount } = render(page)
  expect(panels()).toEqual(['# wait\nsleep 1', 'echo'])
  await user.click(tab(0, 'Python'))
  expect(panels()).toEqual(['time.sleep(1)', 'print()'])
  expect(tab(1, 'Python')).toHaveAttribute('aria-selected', 'true')
  unmount()
  vi.resetModules()
  render((await open()).page)
  expect(panels()).toEqual(['time.sleep(1)', 'print()'])
})

it('a language that a task lacks leaves it at its first one', async () => {
  const { page, user } = await open()
  render(page)
  await user.click(tab(0, 'JavaScript'))
  expect(panels()).toEqual(['await sleep(1)', 'echo'])
})

it('arrows, Home and End move among the tabs, and only the chosen one takes the focus', async () => {
  const { page, user } = await open()
  render(page)
  await user.tab()
  expect(tab(0, 'curl')).toHaveFocus()
  for (const [key, name] of [
    ['ArrowLeft', 'Python'],
    ['ArrowRight', 'curl'],
    ['End', 'Python'],
    ['ArrowLeft', 'JavaScript'],
    ['Home', 'curl'],
  ] as const) {
    await user.keyboard(`{${key}}`)
    expect(tab(0, name)).toHaveFocus()
    expect(tab(0, name)).toHaveAttribute('aria-selected', 'true')
  }
  await user.tab()
  expect(screen.getAllByRole('tabpanel')[0]).toContainElement(document.activeElement as HTMLElement)
})

it('chooses where storage is blocked, and reads nothing but a language from it', async () => {
  localStorage.setItem('code-language', '{"version":1,"value":{"a":1}}')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  const { page, user } = await open()
  render(page)
  expect(panels()).toEqual(['# wait\nsleep 1', 'echo'])
  await user.click(tab(1, 'Python'))
  expect(panels()).toEqual(['time.sleep(1)', 'print()'])
})
