import { act, render, screen, waitFor, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadArticle } from '../content-model/article'
import type { ArticleId } from '../content-model/types'
import { createMemoryRouter } from 'react-router'
import { TestRouter } from '../../test/test-router'
import { DiagnosePage } from './DiagnosePage'
import { fixtureArticle, heading, open, press } from '../../test/fixtures/wizard-page'
import { ERRORS } from '../../test/fixtures/wizard'
import { clearRecordedAnswers } from './answers'

vi.mock('virtual:questions', async () => ({ default: (await import('../../test/fixtures/wizard')).QUESTIONS }))
vi.mock('../content-model/article', () => ({ loadArticle: vi.fn() }))
vi.mock('../article/ArticleBody', () => ({
  ArticlePart: () => null,
  GuidedStep: ({ stepId }: { stepId: string }) => <p>The words of {stepId}</p>,
}))

const radios = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))

beforeEach(() => {
  localStorage.clear()
  clearRecordedAnswers()
  vi.mocked(loadArticle).mockImplementation(async (id) => fixtureArticle(id as ArticleId))
})

describe('a question', () => {
  it('is the page’s heading and names its group, with a way to tell', async () => {
    open('/diagnose')
    await heading('Where do you see it?')
    expect(screen.getByRole('group', { name: /Where do you see it\?/ })).toBeVisible()
    expect(radios()).toEqual(['screen', 'connected'])
    expect(screen.getByText('How can I tell?')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Back' })).not.toBeInTheDocument()
    expect(screen.queryByRole('list', { name: 'Your answers' })).not.toBeInTheDocument()
    expect(document.title).toMatch(/^Where do you see it\? \| /)
  })

  it('leads by answers to the outcome, all of it in the address', async () => {
    const { user, here } = open('/diagnose')
    await heading('Where do you see it?')
    await press(user, 'radio', 'On the screen')
    await press(user, 'button', 'Continue')
    await heading('Which number?')
    expect(radios()).toEqual(['404', '503', 'none', 'unsure'])
    await press(user, 'radio', '404')
    await press(user, 'button', 'Continue')
    await heading('What does the page look like?')
    await press(user, 'radio', 'Bare')
    await press(user, 'button', 'Continue')
    await heading('Bare page')
    expect(here()).toBe('/diagnose?code=404&page=plain&where=screen')
    expect(screen.getByRole('link', { name: 'Open the full article' })).toHaveAttribute('href', '/errors/404-plain')
  })

  it('works by keyboard alone', async () => {
    const { user, here } = open('/diagnose')
    await heading('Where do you see it?')
    screen.getByRole('radio', { name: 'On the screen' }).focus()
    await user.keyboard('[Space]{Enter}')
    await heading('Which number?')
    expect(here()).toBe('/diagnose?where=screen')
  })

  it('asks for a choice where none was made, each time anew', async () => {
    const { user, here } = open('/diagnose')
    await heading('Where do you see it?')
    const group = screen.getByRole('group', { name: /Where do you see it\?/ })
    expect(group).not.toHaveAccessibleDescription()
    for (const _ of [1, 2]) {
      await press(user, 'button', 'Continue')
      expect(screen.getByText('Choose an answer to continue.')).toHaveFocus()
      expect(group).toHaveAccessibleDescription('Choose an answer to continue.')
    }
    expect(here()).toBe('/diagnose')
  })

  it('takes each answer as a page of its own, so that Back works', async () => {
    const { user, router } = open('/diagnose')
    await heading('Where do you see it?')
    await press(user, 'radio', 'On the screen')
    await press(user, 'button', 'Continue')
    await heading('Which number?')
    await router.navigate(-1)
    await heading('Where do you see it?')
  })
})

describe('answers given', () => {
  it('are listed, and each can be changed with the later ones kept', async () => {
    const { user, here } = open('/diagnose?code=404&page=plain&where=screen')
    await heading('Bare page')
    const rows = within(screen.getByRole('list', { name: 'Your answers' })).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      'WHEREOn the screenAlready knownChange',
      'CODE404Already knownChange',
      'PAGEBareAlready knownChange',
    ])
    await user.click(within(rows[1] ?? expect.fail()).getByRole('link', { name: 'Change' }))
    await heading('Which number?')
    expect(here()).toBe('/diagnose?ask=code&code=404&page=plain&where=screen')
    expect(screen.getByRole('radio', { name: '404' })).toBeChecked()
    await press(user, 'button', 'Continue')
    await heading('Bare page')
    expect(here()).toBe('/diagnose?code=404&page=plain&where=screen')
  })

  it('that came with the link are told apart from the reader’s own', async () => {
    const { user } = open('/diagnose?code=404')
    await heading('Where do you see it?')
    await press(user, 'radio', 'On the screen')
    await press(user, 'button', 'Continue')
    await heading('What does the page look like?')
    const rows = within(screen.getByRole('list', { name: 'Your answers' })).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual(['WHEREOn the screenChange', 'CODE404Already knownChange'])
  })

  it('are set aside visibly when they stop applying, and come back', async () => {
    const { user, here } = open('/diagnose?ask=where&code=404&page=plain&where=screen')
    await heading('Where do you see it?')
    await press(user, 'radio', 'In another program')
    await press(user, 'button', 'Continue')
    await heading('Page not found')
    expect(within(screen.getByRole('list', { name: 'Set aside' })).getByRole('listitem')).toHaveTextContent(
      'PAGE Bare: no longer needed',
    )
    expect(screen.getByText(/^Some of your other answers no longer fit: PAGE\./)).toBeVisible()
    expect(here()).toBe('/diagnose?code=404&page=plain&where=connected')
    await user.click(screen.getAllByRole('link', { name: 'Change' })[0] ?? expect.fail())
    await heading('Where do you see it?')
    await press(user, 'radio', 'On the screen')
    await press(user, 'button', 'Continue')
    await heading('Bare page')
    expect(screen.queryByRole('list', { name: 'Set aside' })).not.toBeInTheDocument()
    expect(screen.queryByText(/set aside/)).not.toBeInTheDocument()
  })

  it('can be forgotten once set aside', async () => {
    const { user, here } = open('/diagnose?code=429&where=screen')
    await heading('Which number?')
    expect(screen.getByRole('list', { name: 'Set aside' })).toHaveTextContent('doesn’t fit your earlier answers')
    await press(user, 'link', 'Remove these')
    await waitFor(() => expect(here()).toBe('/diagnose?where=screen'))
  })

  it('lead back one question at a time', async () => {
    const { user } = open('/diagnose?code=404&page=plain&where=screen')
    await heading('Bare page')
    for (const name of ['What does the page look like?', 'Which number?', 'Where do you see it?']) {
      await press(user, 'link', 'Back')
      await heading(name)
    }
    expect(screen.getByRole('radio', { name: 'On the screen' })).toBeChecked()
    await press(user, 'link', 'Start over')
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Your answers' })).not.toBeInTheDocument())
  })

  it('that no longer exist open their question again, with a note', async () => {
    open('/diagnose?where=moon&code=404')
    await heading('Where do you see it?')
    expect(screen.getByText(/no longer offered/)).toHaveTextContent('WHERE')
  })
})

describe('an outcome', () => {
  it('says what would tell the remaining articles apart', async () => {
    open('/diagnose?code=404&page=unsure&where=screen')
    await heading('Page not found')
    expect(screen.getByText('The most likely of 2 that fit your answers')).toBeVisible()
    expect(screen.getByRole('link', { name: 'What does the page look like?' })).toHaveAttribute(
      'href',
      '/diagnose?ask=page&code=404&page=unsure&where=screen',
    )
    const others = screen.getByRole('list', { name: 'Also fits your answers' })
    expect(within(others).getByRole('listitem')).toHaveTextContent('PAGE would be: Bare')
    expect(within(others).getByRole('link', { name: 'Bare page' })).toHaveAttribute('href', '/errors/404-plain')
  })

  it('always leaves ways on', async () => {
    open('/diagnose?code=429&where=connected')
    await heading('Too many requests')
    expect(screen.getByText('Your answers point to')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Search the articles' })).toHaveAttribute('href', '/search')
    expect(screen.getByRole('link', { name: 'Get help from a person' })).toHaveAttribute(
      'href',
      '/support?code=429&where=connected',
    )
  })

  it('can be rejected: the answers stay for the packet, and near misses are listed', async () => {
    const { user, here } = open('/diagnose?code=404&page=plain&where=screen')
    await heading('Bare page')
    await press(user, 'link', 'None of these')
    await heading('This is not an error we know')
    expect(here()).toBe('/diagnose?code=404&none=yes&page=plain&where=screen')
    expect(screen.getByRole('link', { name: 'Prepare a message with your answers' })).toHaveAttribute(
      'href',
      '/support?code=404&page=plain&where=screen',
    )
    const near = within(screen.getByRole('list', { name: 'What else is close' })).getAllByRole('link')
    expect(near.map((link) => link.getAttribute('href'))).toEqual(['/errors/404', '/errors/locked'])
    expect(within(screen.getByRole('list', { name: 'Your answers' })).getAllByRole('listitem')).toHaveLength(3)
    await press(user, 'link', 'Back')
    await heading('Bare page')
  })

  it('that was rejected asks on while a question is open', async () => {
    open('/diagnose?none=yes&where=screen')
    await heading('Which number?')
  })
})

describe('the page written at build time', () => {
  function page(address: string) {
    const routes = [{ path: '/diagnose', element: <DiagnosePage data={{ entries: ERRORS }} /> }]
    return <TestRouter router={createMemoryRouter(routes, { initialEntries: [address] })} />
  }

  it('holds the first question, whatever the address will say', () => {
    const html = renderToString(page('/diagnose?code=404&where=screen'))
    expect(html).toMatch(/^<title>Where do you see it\?/)
    expect(html).toContain('Where do you see it?</h1>')
    expect(html).not.toContain('Your answers')
  })

  it.each([
    ['/diagnose', 'Where do you see it?'],
    ['/diagnose?code=404&page=plain&where=screen', 'Bare page'],
    ['/diagnose?fix=errors%2F404&step=allow', 'Ask for access'],
  ])('comes to life at %s with "%s", without a mismatch', async (address, name) => {
    const container = document.createElement('div')
    document.body.append(container)
    container.innerHTML = renderToString(page('/diagnose')).replace(/^<title>[^<]*<\/title>/, '')
    const onRecoverableError = vi.fn()
    await act(async () => void render(page(address), { container, hydrate: true, onRecoverableError }))
    await heading(name)
    expect(onRecoverableError).not.toHaveBeenCalled()
  })
})
