import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MemoryRouter, useLocation } from 'react-router'
import { useRepairedAnchor } from './ArticleRoute'

const RENAMED = { refresh: 'wait' }

function Page() {
  useRepairedAnchor(RENAMED)
  return (
    <main>
      <h2 id="wait">Wait</h2>
      <h2 id="causes">Causes</h2>
      <p role="status">{useLocation().hash}</p>
    </main>
  )
}

it.each([
  ['#wait', '#wait'],
  ['#causes).', '#causes'],
  ['#refresh', '#wait'],
  ['#Refresh.', '#wait'],
  ['#zzzz', '#zzzz'],
])('%s leads to %s', async (hash, expected) => {
  render(
    <MemoryRouter initialEntries={[`/errors/503${hash}`]}>
      <Page />
    </MemoryRouter>,
  )
  expect(await screen.findByText(expected)).toBeVisible()
})
