import { render, screen } from '@testing-library/react'
import type { MDXContent } from 'mdx/types'
import { describe, expect, it } from 'vitest'
import { MemoryRouter } from 'react-router'
import type { LoadedArticle } from '../content-model/article'
import { sheetComponents } from '../print/Sheet'
import { ArticleBody, ArticlePart, CardBody, GuidedStep } from './ArticleBody'
import { TickBox } from './elements'
import { SourceNotes } from './ArticleFooter'

const Body: MDXContent = ({ components = {} }) => {
  const { Meaning, Steps, Step, Escalate, AdviceMark } = components as Record<string, React.ElementType>
  if (!Meaning || !Steps || !Step || !Escalate || !AdviceMark) throw new Error('A part is missing')
  const words = (
    <p>
      Half an hour
      <AdviceMark />.
    </p>
  )
  return (
    <>
      <Meaning>{words}</Meaning>
      <Steps>
        <Step id="wait" who="you" title="Wait">
          {words}
        </Step>
      </Steps>
      <Escalate to="support">{words}</Escalate>
    </>
  )
}

const entry = { id: 'errors/503', collection: 'errors', slug: '503', codes: [503], reviewBy: '2999-12-31' }
const article = { info: { entry, steps: [], headings: [], related: [] }, Body } as unknown as LoadedArticle

const marks = (view: React.ReactNode) => {
  render(<MemoryRouter>{view}</MemoryRouter>)
  return screen.queryAllByRole('link', { name: 'our advice' }).map((link) => link.getAttribute('href'))
}

describe('the mark of our own advice', () => {
  it('leads down the page of its article', () => {
    expect(marks(<ArticleBody article={article} />)).toEqual(['#sources', '#sources', '#sources'])
    expect(screen.getAllByText('†')[0]).toBeVisible()
  })

  it.each([
    ['a card', <CardBody key="" article={article} />, 2],
    ['a guided step', <GuidedStep key="" article={article} stepId="wait" />, 1],
    ['the end of the steps', <ArticlePart key="" article={article} part="Escalate" />, 1],
    ['a comparison', <ArticlePart key="" article={article} part="Meaning" />, 1],
  ])('leads from %s to the article', (_, view, count) => {
    expect(marks(view)).toEqual(Array.from({ length: count }, () => '/errors/503#sources'))
  })

  it('is a sign alone on paper', () => {
    expect(marks(Body({ components: sheetComponents }))).toEqual([])
    expect(screen.getAllByText('†')).toHaveLength(3)
  })

  it('is explained where the article has it', () => {
    const { rerender } = render(<SourceNotes info={{ entry: article.info.entry }} />)
    expect(screen.queryByText(/our own advice/)).not.toBeInTheDocument()
    rerender(<SourceNotes info={{ entry: { ...article.info.entry, sourceNotes: ['One guide.'] }, hasAdvice: true }} />)
    expect(screen.getByText('One guide.')).toBeVisible()
    expect(screen.getByText(/^Anything marked † is our own advice/)).toBeVisible()
  })
})

it('the box of a checklist is a drawing: a screen reader hears the words of the entry alone', () => {
  render(
    <ul>
      <li>
        <TickBox /> Date and time
      </li>
    </ul>,
  )
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Date and time$/)
})
