import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { BackoffPicture } from './BackoffPicture'
import { RateLimits } from './RateLimits'

// Looking for roles among many drawn shapes is slow on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const slide = (name: string, value: number) =>
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value } })
const said = () => screen.getByRole('status').textContent

it('tells which limit refuses first, and at which pace none does', () => {
  render(<RateLimits>Two limits.</RateLimits>)
  expect(screen.getByText('Two limits.')).toBeVisible()
  expect(said()).toContain('The first 429 comes after 8 seconds, from the spike limit.')
  slide('Calls every 10 seconds', 10)
  expect(said()).toContain('The first 429 comes after 10 minutes, from the hourly limit. Of 3600 calls')
  slide('Calls every 10 seconds', 1)
  expect(said()).toContain('No 429: all 360 calls in the hour are answered.')
  slide('Hourly limit', 3600)
  expect(said()).toContain('Up to 10 calls every 10 seconds stay under both limits')
  expect(screen.getByRole('slider', { name: 'Hourly limit' })).toHaveAttribute('aria-valuetext', '3600 in an hour')
})

it('shows what jitter and the header change, in words and in a table', async () => {
  const user = userEvent.setup()
  render(<BackoffPicture />)
  const waits = () =>
    within(screen.getByRole('table', { name: 'The first worker’s waits' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td')?.textContent)
  const drawn = waits()
  await user.click(screen.getByRole('button', { name: 'Draw new waits' }))
  expect(waits()).not.toEqual(drawn)
  await user.click(screen.getByRole('checkbox', { name: 'Jitter' }))
  expect(said()).toBe('Without jitter, 8 of the 40 tries fall in the busiest tenth of a second.')
  expect(waits()).toEqual(['1.0 s', '2.0 s', '4.0 s', '8.0 s', '16.0 s'])
  slide('Retry-After', 30)
  slide('Retries', 2)
  expect(waits()).toEqual(['31.0 s', '32.0 s'])
})

it('without JavaScript the first picture and the words are there, without controls or inline styles', () => {
  const html = renderToString(
    <>
      <RateLimits>Two limits.</RateLimits>
      <BackoffPicture>Seven pauses.</BackoffPicture>
    </>,
  )
  for (const text of ['Two limits.', 'Seven pauses.', 'The first 429 comes after', '<svg']) expect(html).toContain(text)
  expect(html.match(/<div class="[^"]+" hidden=""/g)).toHaveLength(2)
  expect(html).not.toMatch(/ style=/)
})
