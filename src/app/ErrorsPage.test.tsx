import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { TestRouter } from '../../test/test-router'
import { isError } from '../content-model/catalogue'
import { TOPICS } from '../content-model/enums'
import { TOPIC_LABELS } from '../content-model/topics'
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
    expect(headings()).toEqual([...TOPICS.map((topic) => TOPIC_LABELS[topic]), 'Guides and FAQs'])
    const topics = screen.getByRole('navigation', { name: 'Topics' })
    for (const topic of TOPICS) {
      const own = errors.filter((entry) => entry.topic === topic)
      expect(linksIn(TOPIC_LABELS[topic]).map((link) => link.getAttribute('href'))).toEqual(
        own.map(({ id }) => `/${id}`),
      )
      const link = within(topics).getByRole('link', { name: `${TOPIC_LABELS[topic]} ${own.length}` })
      expect(link).toHaveAttribute('href', `#${topic}`)
      expect(screen.getByRole('heading', { name: TOPIC_LABELS[topic] })).toHaveAttribute('id', topic)
    }
  })

  it('shows one topic, as its address says, and all again', async () => {
    const here = open('/errors?topic=documents')
    const own = errors.filter(({ topic }) => topic === 'documents')
    expect(headings()).toEqual([TOPIC_LABELS.documents, 'Guides and FAQs'])
    expect(screen.getByRole('status')).toHaveTextContent(`${own.length} of ${errors.length} errors`)
    expect(screen.getByRole('combobox', { name: 'Topic' })).toHaveDisplayValue(TOPIC_LABELS.documents)
    await userEvent.click(screen.getByRole('link', { name: 'Show all' }))
    expect(here()).toBe('/errors')
    expect(screen.getByRole('status')).toHaveTextContent(`${errors.length} errors`)
  })

  it('counts in its topics what the other filters leave', async () => {
    const here = open()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who sees it' }), 'API developers')
    expect(here()).toBe('/errors?audience=developer')
    const left = errors.filter(({ audience, topic }) => topic === 'open' && audience.includes('developer'))
    expect(linksIn(TOPIC_LABELS.open)).toHaveLength(left.length)
  })

  it('says so when nothing is left', () => {
    open('/errors?topic=login&kind=api-message')
    expect(screen.getByText(/^No errors match these filters/)).toBeVisible()
    expect(headings()).toEqual(['Guides and FAQs'])
  })
})
