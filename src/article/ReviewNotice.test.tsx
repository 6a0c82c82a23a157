import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ReviewNotice } from './ReviewNotice'

const entry = { reviewed: '2026-11-21', reviewBy: '2027-05-21' }

afterEach(() => {
  vi.useRealTimers()
})

it('says nothing while an article is within its time', () => {
  vi.useFakeTimers({ now: Date.parse('2027-05-21T20:00:00Z') })
  const { container } = render(<ReviewNotice entry={entry} />)
  expect(container).toBeEmptyDOMElement()
})

it('tells the reader of an article that is past its time when it was last checked', () => {
  vi.useFakeTimers({ now: Date.parse('2027-05-22T20:00:00Z') })
  render(<ReviewNotice entry={entry} />)
  expect(screen.getByText(/This page hasn’t been checked since November 21, 2026/)).toBeVisible()
})
