import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { CopyMarkdown } from './ArticleFooter'

async function copyWith(response: Response) {
  const user = userEvent.setup()
  const fetched = vi.spyOn(window, 'fetch').mockResolvedValue(response)
  render(<CopyMarkdown id="errors/503" />)
  expect(fetched).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }))
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/errors/503.md')
}

it('copies the Markdown of the article', async () => {
  await copyWith(new Response('# 503', { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('# 503')
})

it.each([
  ['is missing', new Response('Not found', { status: 404 })],
  ['is answered with a page', new Response('<html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } })],
])('says so when the Markdown %s', async (_, response) => {
  await copyWith(response)
  expect(await screen.findByText(/didn’t load/)).toBeVisible()
})
