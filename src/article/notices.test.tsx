import { render, screen } from '@testing-library/react'
import type { MDXContent } from 'mdx/types'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LoadedArticle } from '../content-model/article'
import type { InLanguage } from '../content-model/sections'
import { ArticleBody, ReviewNotice, TranslationNotice } from './ArticleBody'

const NOT_TRANSLATED = 'This page is not in your language yet.'
const OLDER_PAGE = 'The English page has changed since this was translated.'
const OLDER_PART = 'The English version of this part has changed since it was translated.'

it.each<[string, InLanguage, string | null]>([
  ['nothing of a page in the language of the site', {}, null],
  ['that a page is not translated', { language: 'en' }, NOT_TRANSLATED],
  ['that its beginning is older', { older: ['head', 'fix'] }, OLDER_PAGE],
  ['nothing where another part is older', { older: ['fix'] }, null],
])('says %s', (_, entry, words) => {
  const { container } = render(<TranslationNotice entry={entry} />)
  expect(container.firstChild?.textContent ?? null).toBe(words)
})

const Body: MDXContent = ({ components = {} }) => {
  const { Meaning, Section, h2: Heading } = components as Record<string, React.ElementType>
  if (!Meaning || !Section || !Heading) throw new Error('A part is missing')
  return (
    <>
      <Meaning>Words.</Meaning>
      <Section id="how-long" title="How long it lasts" />
      <Heading id="backoff">Wait longer each time</Heading>
    </>
  )
}

function show(words: InLanguage) {
  const entry = { id: 'errors/503', collection: 'errors', slug: '503', codes: [503], reviewBy: '2999-12-31', ...words }
  const article = { info: { entry, steps: [], headings: [], related: [] }, Body } as unknown as LoadedArticle
  return render(
    <MemoryRouter>
      <ArticleBody article={article} />
    </MemoryRouter>,
  ).container
}

describe('a body', () => {
  it.each(['meaning', 'how-long', 'backoff'])('says below its heading that the section %s is older', (id) => {
    const container = show({ older: [id] })
    const notice = screen.getByText(OLDER_PART)
    expect(notice.compareDocumentPosition(container.querySelector(`#${id}`) ?? document)).toBe(
      Node.DOCUMENT_POSITION_PRECEDING,
    )
  })

  it('is marked with its language where that is not the one of the site', () => {
    expect(show({ language: 'en' }).querySelector('.prose')).toHaveAttribute('lang', 'en')
    expect(show({}).querySelector('.prose')).not.toHaveAttribute('lang')
  })
})

const reviewed = { reviewed: '2026-11-21', reviewBy: '2027-05-21' }

afterEach(() => {
  vi.useRealTimers()
})

it('says nothing while an article is within its time', () => {
  vi.useFakeTimers({ now: Date.parse('2027-05-21T20:00:00Z') })
  const { container } = render(<ReviewNotice entry={reviewed} />)
  expect(container).toBeEmptyDOMElement()
})

it('tells the reader of an article that is past its time when it was last checked', () => {
  vi.useFakeTimers({ now: Date.parse('2027-05-22T20:00:00Z') })
  render(<ReviewNotice entry={reviewed} />)
  expect(screen.getByText(/This page hasn’t been checked since November 21, 2026/)).toBeVisible()
})
