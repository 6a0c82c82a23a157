import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { TestRouter } from '../../test/test-router'
import { isError } from '../content-model/catalogue'
import { CATEGORIES } from '../content-model/enums'
import { TOPICS } from '../content-model/topics'
import { ErrorsPage } from './ErrorsPage'

const errors = entries.filter(isError)

function open(address = '/errors') {
  const router = createMemoryRouter([{ path: '/errors', element: <ErrorsPage data={{ entries }} /> }], {
    initialEntries: [address],
  })
  render(<TestRouter router={router} />)
  return () => router.state.location.pathname + router.state.location.search
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
const linksIn = (topic: string) => within(screen.getByRole('region', { name: topic })).getAllByRole('link')

describe('the list of all errors', () => {
  it('has every error once, under its topic, and a link to each topic with its count', () => {
    open()
    expect(headings()).toEqual([...CATEGORIES.map((category) => TOPICS[category]), 'Guides and FAQs'])
    const topics = screen.getByRole('navigation', { name: 'Topics' })
    for (const category of CATEGORIES) {
      const own = errors.filter((entry) => entry.category === category)
      expect(linksIn(TOPICS[category]).map((link) => link.getAttribute('href'))).toEqual(own.map(({ id }) => `/${id}`))
      const link = within(topics).getByRole('link', { name: `${TOPICS[category]} ${own.length}` })
      expect(link).toHaveAttribute('href', `#${category}`)
      expect(screen.getByRole('heading', { name: TOPICS[category] })).toHaveAttribute('id', category)
    }
  })

  it('shows one topic, as its address says, and all again', async () => {
    const here = open('/errors?category=documents')
    const own = errors.filter(({ category }) => category === 'documents')
    expect(headings()).toEqual([TOPICS.documents, 'Guides and FAQs'])
    expect(screen.getByRole('status')).toHaveTextContent(`${own.length} of ${errors.length} errors`)
    expect(screen.getByRole('combobox', { name: 'Topic' })).toHaveDisplayValue(TOPICS.documents)
    await userEvent.click(screen.getByRole('link', { name: 'Show all' }))
    expect(here()).toBe('/errors')
    expect(screen.getByRole('status')).toHaveTextContent(`${errors.length} errors`)
  })

  it('counts in its topics what the other filters leave', async () => {
    const here = open()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who sees it' }), 'API developers')
    expect(here()).toBe('/errors?audience=developer')
    const left = errors.filter(({ audience, category }) => category === 'open' && audience.includes('developer'))
    expect(linksIn(TOPICS.open)).toHaveLength(left.length)
  })

  it('says so when nothing is left', () => {
    open('/errors?category=login&kind=api-message')
    expect(screen.getByText(/^No errors match these filters/)).toBeVisible()
    expect(headings()).toEqual(['Guides and FAQs'])
  })
})
