import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { CopyButton } from './CopyButton'

describe('copying', () => {
  it.each([
    ['a text', 'words'],
    ['a text that is asked for', () => 'words'],
    ['a text that has to be fetched', () => Promise.resolve('words')],
  ])('%s', async (_, text) => {
    const user = userEvent.setup()
    render(<CopyButton text={text} label="Copy" />)
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText('Copied')).toHaveRole('status')
    expect(await navigator.clipboard.readText()).toBe('words')
  })

  it('says that it waits, and asks only at the click', async () => {
    const user = userEvent.setup()
    let answer: (text: string) => void = () => undefined
    const text = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)))
    render(<CopyButton text={text} label="Copy" />)
    expect(text).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(screen.getByRole('status')).toHaveTextContent('Loading the text')
    answer('late words')
    expect(await screen.findByText('Copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('late words')
  })
})

describe('when it does not work', () => {
  it('shows the text selected where the browser refuses the clipboard', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    render(<CopyButton text={() => Promise.resolve('words')} label="Copy" />)
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy this text yourself' })
    expect(area).toHaveValue('words')
    expect(area.selectionEnd).toBe('words'.length)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('says so when the text does not arrive, and can be tried again', async () => {
    const user = userEvent.setup()
    const text = vi.fn(() => Promise.resolve('words')).mockRejectedValueOnce(new Error('offline'))
    render(<CopyButton text={text} label="Copy" />)
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText(/didn’t load/)).toHaveRole('status')
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText('Copied')).toBeVisible()
  })
})
