import { expect, it } from 'vitest'
import { content } from '../../../../test/real-exports'
import type { InLanguage } from '../../../content-model/sections'
import { graphOf } from '../structured-data'
import { articleFile } from './api'
import { toMarkdown } from './markdown'
import { publicationOf } from './publication'

/** An article in a site of another language, with what is known of its translation. */
function inLanguage(state: InLanguage) {
  const article = content.articles.find(({ entry }) => entry.id === 'errors/503')
  if (!article) throw new Error('no article 503')
  const translated = { ...article, entry: { ...article.entry, ...state } }
  const publication = { ...publicationOf(content, '/es/'), language: 'es' }
  return {
    markdown: toMarkdown(translated, publication),
    data: articleFile(translated, '2026-11-30', publication),
    graph: graphOf({ title: '503', path: '/errors/503', trail: [] }, publication, translated),
  }
}

const MESSAGE = '503 Service Unavailable'

it('an article that nobody has translated says so, and names its own language to programs', () => {
  const { markdown, data, graph } = inLanguage({ language: 'en' })
  expect(markdown).toContain('\n\nThis page is not in your language yet.\n\n')
  expect(data.language).toBe('en')
  expect(JSON.stringify(graph)).toContain('"inLanguage":"en"')
})

it('a translation names its language, and what a message of another language says', () => {
  const { markdown, data, graph } = inLanguage({ meanings: { [MESSAGE]: 'Servicio no disponible' } })
  expect(markdown).toContain(`\`${MESSAGE}\` In other words: Servicio no disponible\n`)
  expect(data).toMatchObject({ language: 'es', meanings: { [MESSAGE]: 'Servicio no disponible' } })
  expect(JSON.stringify(graph)).toContain('"inLanguage":"es"')
})

it('a translation says which of its parts has changed since in the original', () => {
  const { markdown } = inLanguage({ older: ['meaning', 'head'] })
  expect(markdown).toContain('\n\nThe English page has changed since this was translated.\n\n')
  expect(markdown).toContain(
    '## What it means\n\nThe English version of this part has changed since it was translated.\n\n',
  )
})
