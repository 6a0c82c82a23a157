import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TOPICS } from '../../content-model/enums'
import { paths, pictures } from '../../paths'
import { content } from '../../../test/real-exports'
import { publicationOf } from './exports/publication'
import { dataScript, graphOf } from './structured-data'

// What Google and schema.org require of each type, and nothing that we do not write.
const words = z.string().trim().min(1)
const url = z.url({ protocol: /^https$/ })
const organization = z.strictObject({ '@type': z.literal('Organization'), name: words })
const breadcrumbs = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int().min(1), name: words, item: url }))
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1)),
})
const techArticle = z.strictObject({
  '@type': z.literal('TechArticle'),
  headline: words.max(110),
  description: words,
  image: url,
  datePublished: z.iso.date(),
  dateModified: z.iso.date(),
  inLanguage: z.literal('en'),
  mainEntityOfPage: url,
  author: organization,
})
const howTo = z.strictObject({
  '@type': z.literal('HowTo'),
  name: words,
  step: z.array(z.strictObject({ '@type': z.literal('HowToStep'), name: words, text: words, url })).min(1),
})
const answer = z.strictObject({ '@type': z.literal('Answer'), text: words })
const faqPage = z.strictObject({
  '@type': z.literal('FAQPage'),
  mainEntity: z
    .array(z.strictObject({ '@type': z.literal('Question'), name: words.endsWith('?'), acceptedAnswer: answer }))
    .min(1),
})
const graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.discriminatedUnion('@type', [breadcrumbs, techArticle, howTo, faqPage])),
})

const collection = z.strictObject({
  '@type': z.literal('CollectionPage'),
  name: words,
  url,
  inLanguage: z.literal('en'),
  mainEntity: z.strictObject({
    '@type': z.literal('ItemList'),
    numberOfItems: z.int().min(1),
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int().min(1), name: words, url }))
      .min(1),
  }),
})

const publication = publicationOf(content, '/base/')
const trail = [{ label: 'Start', to: '/' }]

function graphAt(id: string) {
  const article = content.articles.find(({ entry }) => entry.id === id)
  if (!article) throw new Error(`no article ${id}`)
  return graph.parse(
    graphOf({ title: article.entry.title, path: paths.article(article.entry.id), trail }, publication, article),
  )['@graph']
}

it('every article says what search engines require of its types', () => {
  for (const { entry, facts } of content.articles) {
    const things = graphAt(entry.id)
    const types = things.map((thing) => thing['@type'])
    expect(types.slice(0, 2), entry.id).toEqual(['BreadcrumbList', 'TechArticle'])
    expect(types.includes('HowTo'), entry.id).toBe(facts.steps.length > 0)
    if (entry.collection !== 'guides') expect(types, entry.id).toContain('FAQPage')
  }
})

describe('an error', () => {
  const things = graphAt('errors/503')

  it('leads from the start to itself, under absolute addresses', () => {
    expect(things[0]).toMatchObject({
      itemListElement: [
        { name: 'Start', item: 'https://help.example/base/' },
        { name: '503 Service Unavailable', item: 'https://help.example/base/errors/503' },
      ],
    })
    expect(things[1]).toMatchObject({ image: `https://help.example/base${pictures.preview('errors/503')}` })
  })

  it('has each step with its words and its own address', () => {
    const howTos = things.flatMap((thing) => (thing['@type'] === 'HowTo' ? thing.step : []))
    expect(howTos[0]).toMatchObject({
      name: 'Wait one to two minutes, then refresh the page',
      text: expect.stringContaining('Refresh once') as string,
      url: 'https://help.example/base/errors/503#refresh',
    })
  })

  it('has the questions that its headings ask, with answers, and not the one to the reader', () => {
    const asked = things.flatMap((thing) => (thing['@type'] === 'FAQPage' ? thing.mainEntity : []))
    const names = asked.map(({ name }) => name)
    expect(names).toContain('Is my work safe?')
    expect(names).toContain('Does it help to refresh again and again?')
    expect(names).not.toContain('Still stuck?')
    expect(asked.find(({ name }) => name === 'Is my work safe?')?.acceptedAnswer.text).not.toContain('<')
  })
})

it('the start page tells how to search, and a page below it where it stands', () => {
  const types = (path: string, crumbs: typeof trail) =>
    graphOf({ title: 'x', path, trail: crumbs }, publication)?.['@graph'].map((thing) => thing['@type'])
  expect(types('/', [])).toEqual(['WebSite'])
  expect(types('/status', trail)).toEqual(['BreadcrumbList'])
  expect(graphOf({ title: 'x', path: '/search', trail: [] }, publication)).toBeUndefined()
})

it('the list of errors names every article once, in the order of its page', () => {
  const things = graphOf({ title: 'All errors', path: '/errors', trail }, publication)?.['@graph'] ?? []
  const { mainEntity } = collection.parse(things.find((thing) => thing['@type'] === 'CollectionPage'))
  const urls = mainEntity.itemListElement.map((item) => item.url)
  expect(mainEntity.numberOfItems).toBe(content.articles.length)
  expect(new Set(urls).size).toBe(content.articles.length)
  const topicOf = (item: string) =>
    content.articles.flatMap(({ entry }) =>
      item.endsWith(`/${entry.id}`) && 'topic' in entry ? TOPICS.indexOf(entry.topic) : [],
    )
  const topics = urls.flatMap(topicOf)
  expect(topics).toEqual(topics.toSorted((a, b) => a - b))
  expect(urls.at(-1)).toContain('/guides/')
})

it('no text can end the element it stands in', () => {
  expect(dataScript({ name: '</script><!--' })).toBe(
    String.raw`<script type="application/ld+json">{"name":"\u003c/script>\u003c!--"}</script>`,
  )
})
