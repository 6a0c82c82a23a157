import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import questions from 'virtual:questions'
import { ShareButton } from './ShareButton'
import type { ShareTarget } from './share-link'

const where = questions[0] ?? expect.fail('no question')
const screenOption = where.options[0] ?? expect.fail('no option')

const TARGET: ShareTarget = {
  title: '503',
  article: {
    id: 'errors/503',
    slug: '503',
    title: '503 Service Unavailable',
    summary: 'It comes back.',
    steps: [{ id: 'refresh', title: 'Wait, then refresh' }],
  },
  answers: {},
}

beforeEach(() => {
  // Absent in jsdom: what the browser does when it opens and closes a modal.
  HTMLDialogElement.prototype.showModal = vi.fn(function showModal(this: HTMLDialogElement) {
    this.open = true
  })
  HTMLDialogElement.prototype.close = vi.fn(function close(this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  })
})

async function open(target: ShareTarget) {
  const user = userEvent.setup()
  render(<ShareButton target={target} />)
  await user.click(screen.getByRole('button', { name: 'Make a link' }))
  const dialog = await screen.findByRole('dialog', { name: 'Make a link' })
  return { user, dialog, address: () => within(dialog).getByLabelText<HTMLInputElement>('Address').value }
}

describe('making a link', () => {
  it('gives the short address of an article, in all forms', async () => {
    const { user, dialog, address } = await open(TARGET)
    expect(address()).toBe('http://localhost:3000/e/503')
    expect(dialog).toHaveAttribute('open')
    expect(await within(dialog).findByRole('img', { name: `QR code of ${address()}` })).toBeVisible()
    for (const [name, text] of [
      ['Copy the address', address()],
      ['Copy as text for an email', `503 Service Unavailable\nIt comes back.\n${address()}`],
      ['Copy as HTML for an email', `<p><a href="${address()}">503 Service Unavailable</a><br>It comes back.</p>`],
    ] as const) {
      await user.click(within(dialog).getByRole('button', { name }))
      await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(text))
    }
  })

  it('leads to a step with the chosen answers', async () => {
    const { user, dialog, address } = await open(TARGET)
    expect(within(dialog).queryByRole('group', { name: 'What you already know' })).not.toBeInTheDocument()
    await user.selectOptions(within(dialog).getByLabelText('Opens at'), 'Step: Wait, then refresh')
    await user.selectOptions(within(dialog).getByLabelText(where.short), screenOption.label)
    expect(address()).toBe(
      `http://localhost:3000/diagnose?fix=errors%2F503&step=refresh&${where.id}=${screenOption.id}`,
    )
    await user.selectOptions(within(dialog).getByLabelText(where.short), 'Not specified')
    expect(address()).toBe('http://localhost:3000/diagnose?fix=errors%2F503&step=refresh')
  })

  it('starts with the answers of the wizard', async () => {
    const { dialog, address } = await open({ title: 'A question?', answers: { [where.id]: screenOption.id } })
    expect(within(dialog).queryByLabelText('Opens at')).not.toBeInTheDocument()
    expect(within(dialog).getByLabelText(where.short)).toHaveValue(screenOption.id)
    expect(address()).toBe(`http://localhost:3000/diagnose?${where.id}=${screenOption.id}`)
  })

  it('closes', async () => {
    const { user, dialog } = await open(TARGET)
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })
})
