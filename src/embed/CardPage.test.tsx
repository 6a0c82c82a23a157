import { render, screen, within } from '@testing-library/react'
import type { MDXContent } from 'mdx/types'
import { expect, it } from 'vitest'
import type { LoadedArticle } from '../content-model/article'
import { MemoryRouter } from 'react-router'
import { CardError } from './CardFrame'
import { CardPage } from './CardPage'

const body: MDXContent = ({ components = {} }) => {
  const { Meaning, Step, Steps, Section, a: Link } = components as Record<string, React.ElementType>
  if (!Meaning || !Step || !Steps || !Section || !Link) throw new Error('A part is missing')
  return (
    <>
      <Meaning>The server is busy.</Meaning>
      <Steps>
        <Step id="wait" who="you" title="Wait a minute">
          <Link href="#causes">Why</Link> <Link href="/status">Status</Link> <Link href="https://a.example">Out</Link>
        </Step>
      </Steps>
      <Section id="more" title="More to read">
        More.
      </Section>
    </>
  )
}

function article(collection: 'errors' | 'guides') {
  const entry = {
    id: `${collection}/503`,
    collection,
    slug: '503',
    title: '503',
    summary: 'Busy.',
    fixedBy: ['admin', 'you'],
    reviewed: '2026-11-21',
    reviewBy: '2999-12-31',
  }
  return { info: { entry, steps: [], headings: [], related: [] }, Body: body } as unknown as LoadedArticle
}

async function show(data: LoadedArticle | undefined) {
  render(
    <MemoryRouter>
      <CardPage data={data} />
    </MemoryRouter>,
  )
  return screen.findByRole('main')
}

it('shows what helps with an error, and leaves the rest to the full article', async () => {
  const card = within(await show(article('errors')))
  expect(card.getByRole('heading', { level: 1 })).toHaveTextContent('503')
  expect(card.getByText('Who can fix it').nextSibling).toHaveTextContent(/administrator, or you/)
  expect(card.getByRole('heading', { name: 'Wait a minute' })).toBeVisible()
  expect(card.queryByText('The server is busy.')).not.toBeInTheDocument()
  expect(card.queryByRole('heading', { name: 'More to read' })).not.toBeInTheDocument()
})

it('shows a guide in full', async () => {
  const card = within(await show(article('guides')))
  expect(card.getByRole('heading', { name: 'More to read' })).toBeVisible()
  expect(card.queryByText('Who can fix it')).not.toBeInTheDocument()
})

it('opens every link above its frame, and those to other sections in the full article', async () => {
  const card = within(await show(article('errors')))
  const links = card.getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/errors/503#causes',
    '/status',
    'https://a.example',
    '/errors/503',
  ])
  for (const link of links) expect(link).toHaveAttribute('target', '_top')
})

it('says that an article is not here', async () => {
  const card = within(await show(undefined))
  expect(card.getByRole('heading', { name: 'Article not found' })).toBeVisible()
  expect(card.getByRole('link', { name: 'Search all articles' })).toHaveAttribute('target', '_top')
})

it('says that an article did not load, and offers to load it again', async () => {
  render(
    <MemoryRouter>
      <CardError />
    </MemoryRouter>,
  )
  expect(within(await screen.findByRole('main')).getByRole('button', { name: 'Try again' })).toBeVisible()
})
