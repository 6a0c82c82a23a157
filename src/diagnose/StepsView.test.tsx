import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadArticle } from '../catalog/article'
import type { ArticleId } from '../catalog/types'
import { forgetArticle } from './article-cache'
import { fixtureArticle, heading, open, press } from './fixture-page'
import { ERRORS } from './fixtures'

vi.mock('virtual:questions', async () => ({ default: (await import('./fixtures')).QUESTIONS }))
vi.mock('../catalog/article', () => ({ loadArticle: vi.fn() }))
vi.mock('../article/GuidedStep', () => ({
  GuidedStep: ({ stepId }: { stepId: string }) => <p>The words of {stepId}</p>,
}))

beforeEach(() => {
  for (const { id } of ERRORS) forgetArticle(id)
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
    expect(here()).toBe('/diagnose?code=404&fix=errors%2F404&page=styled&result=fixed&step=allow&where=screen')
    expect(screen.getByRole('link', { name: 'Stop it coming back' })).toHaveAttribute('href', '/errors/404#prevent')
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
    await heading('Hand it to the right person')
    expect(screen.getByText(/2 hours after it began/)).toBeVisible()
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
    await heading('The steps did not load')
    expect(screen.getByRole('link', { name: 'Open the full article' })).toHaveAttribute('href', '/errors/404')
    await press(user, 'button', 'Retry')
    await heading('Reload the page')
  })

  it('of an article that does not exist leave the wizard where it was', async () => {
    open('/diagnose?fix=errors%2Fmoon&where=screen')
    await heading('Which number?')
  })
})
