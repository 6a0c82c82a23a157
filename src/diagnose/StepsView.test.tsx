import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadArticle } from '../content-model/article'
import type { ArticleId } from '../content-model/types'
import { fixtureArticle, heading, open, press } from '../../test/fixtures/wizard-page'

vi.mock('virtual:questions', async () => ({ default: (await import('../../test/fixtures/wizard')).QUESTIONS }))
vi.mock('../content-model/article', () => ({ loadArticle: vi.fn() }))
vi.mock('../article/ArticleBody', () => ({
  ArticlePart: () => <p>The words on whom to contact</p>,
  GuidedStep: ({ stepId }: { stepId: string }) => <p>The words of {stepId}</p>,
}))

beforeEach(() => {
  vi.mocked(loadArticle).mockImplementation(async (id) => fixtureArticle(id as ArticleId))
})

describe('guided steps', () => {
  it('go one at a time until one helped', async () => {
    const { user, here } = open('/diagnose?code=404&page=styled&where=screen')
    await heading('Page not found')
    await press(user, 'link', 'Show the steps')
    await heading('Reload the page')
    expect(screen.getByText('Step 1 of 2')).toBeVisible()
    expect(screen.getByText('The words of reload')).toBeVisible()
    await press(user, 'button', 'Still not working')
    await heading('Ask for access')
    expect(screen.getByText('Step 2 of 2')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Copy a message for your administrator' })).toBeVisible()
    await press(user, 'button', 'That fixed it')
    await heading('It works again')
    expect(screen.getByText('Ask for access')).toBeVisible()
    expect(here().replace(/&since=\d{4}-\d\d-\d\dT\d\d%3A\d\dZ/, '')).toBe(
      '/diagnose?code=404&fix=errors%2F404&page=styled&result=fixed&step=allow&where=screen',
    )
    expect(screen.getByRole('link', { name: 'Stop it coming back' })).toHaveAttribute('href', '/errors/404#prevent')
  })

  it('lead back one at a time, to the outcome that they came from', async () => {
    const { user } = open('/diagnose?code=404&fix=errors%2F404&page=styled&result=fixed&step=allow&where=screen')
    await heading('It works again')
    await press(user, 'link', 'Back')
    await heading('Ask for access')
    await press(user, 'link', 'Back')
    await heading('Reload the page')
    await press(user, 'link', 'Back')
    await heading('Page not found')
  })

  it('end with a person when none helped, who hears what was tried', async () => {
    const { user } = open('/diagnose?code=404&fix=errors%2F404&page=plain&step=allow&where=screen')
    await heading('Ask for access')
    await press(user, 'button', 'Still not working')
    await heading('Hand it off to the right person')
    expect(screen.getByText(/wait 2 hours after it starts/)).toHaveTextContent(/^Contact them after (?:[A-Z]\w+ )?\d/)
    expect(screen.getByText('The words on whom to contact')).toBeVisible()
    expect(screen.getByText('Live status:')).toBeVisible()
    expect(within(screen.getByRole('list', { name: 'Steps tried' })).getAllByRole('listitem')).toHaveLength(2)
    const packet = screen.getByRole('link', { name: 'Prepare what they need' }).getAttribute('href') ?? ''
    const facts = new URL(packet, 'https://x.example').searchParams
    expect(Object.fromEntries(facts)).toMatchObject({
      article: 'errors/404',
      steps: 'reload,allow',
      where: 'screen',
      code: '404',
    })
  })

  it('ask when it began, and tell from when to contact somebody', async () => {
    const { here } = open('/diagnose?fix=errors%2F404&result=escalate&since=2020-01-02T14%3A05Z&step=allow')
    await heading('Hand it off to the right person')
    expect(screen.getByText(/after it starts/)).toHaveTextContent(/^Contact them now\./)
    const field = screen.getByLabelText('When did it start?')
    expect(new Date((field as HTMLInputElement).value).toISOString()).toBe('2020-01-02T14:05:00.000Z')
    fireEvent.change(field, { target: { value: '2126-11-21T09:00' } })
    await waitFor(() => expect(here()).toContain('since=2126-11-21T'))
    await waitFor(() => expect(screen.getByText(/after it starts/)).toHaveTextContent(/^Contact them after .*11:00/))
  })

  it('give an administrator’s step as a message, for whoever is named', async () => {
    const { user } = open('/diagnose?fix=errors%2F404&step=allow')
    await heading('Ask for access')
    await user.type(screen.getByLabelText(/^Who needs it/), 'Jo Lee')
    await press(user, 'button', 'Copy a message for your administrator')
    expect(await screen.findByText('Copied')).toBeVisible()
    const message = await navigator.clipboard.readText()
    expect(message).toContain('Ask for access\nThe words of allow\n')
    expect(message).toContain('For: Jo Lee')
    expect(message).toContain('/errors/404#allow')
  })

  it('offer the steps of administrators as a message too', async () => {
    vi.mocked(loadArticle).mockImplementation(async (id) => {
      const article = fixtureArticle(id as ArticleId)
      const steps = ['Open the Directory', 'Unlock the account'].map((title, index) => ({
        id: `admin-${index}`,
        title,
        who: 'admin' as const,
        audience: 'admin' as const,
      }))
      return { ...article, info: { ...article.info, steps: [...article.info.steps, ...steps] } }
    })
    const { user } = open('/diagnose?fix=errors%2F404&step=reload')
    await heading('Reload the page')
    await user.click(screen.getByText('Need your administrator?'))
    await press(user, 'button', 'Copy a message for your administrator')
    expect(await screen.findByText('Copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toContain('1. Open the Directory\n2. Unlock the account\n')
    await user.click(screen.getByRole('link', { name: 'Steps for company administrators' }))
    await heading('Open the Directory')
    expect(screen.queryByText('Need your administrator?')).not.toBeInTheDocument()
  })

  it('are those of the reader, with the way to the others’', async () => {
    const { user } = open('/diagnose?fix=errors%2F404&where=connected')
    await heading('Retry the call')
    expect(screen.getByText('Step 1 of 1')).toBeVisible()
    await user.click(screen.getByRole('link', { name: /Steps for people who use/ }))
    await heading('Reload the page')
  })

  it('open from a link without any answer, and lead back to the article', async () => {
    open('/diagnose?fix=errors%2F404&step=moon')
    await heading('Reload the page')
    expect(screen.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/errors/404')
  })

  it('say so when they cannot be fetched, and try again', async () => {
    vi.mocked(loadArticle).mockRejectedValueOnce(new Error('offline'))
    const { user } = open('/diagnose?fix=errors%2F404')
    await heading('The steps didn’t load')
    expect(screen.getByRole('link', { name: 'Open the full article' })).toHaveAttribute('href', '/errors/404')
    await press(user, 'button', 'Retry')
    await heading('Reload the page')
  })

  it('of an article that does not exist leave the wizard where it was', async () => {
    open('/diagnose?fix=errors%2Fmoon&where=screen')
    await heading('Which number?')
  })
})
