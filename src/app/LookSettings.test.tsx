import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { readLook, applyLook } from '../ui/look'
import { LookSettings } from './LookSettings'

afterEach(() => {
  localStorage.clear()
  applyLook(readLook())
})

it('a choice shows at once and is there at the next visit', async () => {
  render(<LookSettings />)
  await userEvent.click(screen.getByLabelText('130%'))
  await userEvent.click(screen.getByLabelText('Dark'))
  expect(document.documentElement.style.fontSize).toBe('130%')
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(readLook()).toEqual({ theme: 'dark', text: 130 })

  await userEvent.click(screen.getByLabelText('100%'))
  await userEvent.click(screen.getByLabelText('Same as device'))
  expect(document.documentElement.style.cssText).toBe('')
  expect(document.documentElement.dataset.theme).toBeUndefined()
})

it.each(['', 'dark', 'purple 900', '{"version":1}', 'dark 130; x'])('"%s" in storage breaks nothing', (text) => {
  localStorage.setItem('look', text)
  const { theme, text: size } = readLook()
  expect(['auto', 'dark']).toContain(theme)
  expect(size).toBe(100)
})
