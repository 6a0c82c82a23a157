import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { ownFirst, ungroup } from '../../../content-model/messages'
import { FRAME } from '../../../content-model/sections'
import { eventsSchemaFile, files } from '../../../paths'
import { pagePaths } from '../site-paths'
import { articleSchema, articlesSchema, jsonSchema, searchIndexSchema } from './api'
import {
  cells,
  codeBlocks,
  collect,
  content,
  firstMissing,
  headings,
  jsonAt,
  links,
  parseMarkdown,
  SITE,
  textAt,
  textsOf,
  exports,
} from '../../../../test/real-exports'
import { z } from 'zod'

describe.each(content.articles.map((article) => [article.entry.id, article] as const))('%s', (_, article) => {
  const { entry, facts, tree } = article
  const markdown = parseMarkdown(textAt(files.markdown(entry.id)))
  const data = articleSchema.parse(jsonAt(files.articleData(entry.slug)))

  it('has every text of its body, in order, in Markdown and in JSON', () => {
    const wanted = textsOf(tree)
    const parts = data.sections.flatMap(({ title, text }) => [title, ...textsOf(parseMarkdown(text))])
    expect(wanted.join(' ').length).toBeGreaterThan(500)
    expect(firstMissing(wanted, textsOf(markdown))).toBeUndefined()
    expect(firstMissing(wanted, [...textsOf(parseMarkdown(data.intro ?? '')), ...parts])).toBeUndefined()
  })

  it('has the same sections in all forms', () => {
    const own = facts.headings.filter(({ depth }) => depth === 2)
    expect(headings(markdown, 1)).toEqual([entry.title])
    expect(headings(markdown, 2)).toEqual([
      ...(entry.messages.length > 0 ? [FRAME.message.title] : []),
      ...own.map(({ text }) => text),
      ...(entry.related.length > 0 ? [FRAME.related.title] : []),
      FRAME.sources.title,
    ])
    expect(data.sections.map(({ id, title }) => ({ id, text: title, depth: 2 }))).toEqual(own)
    const smaller = facts.headings.filter(({ depth }) => depth === 3).map(({ text }) => text)
    expect(headings(markdown, 3)).toEqual(expect.arrayContaining(smaller))
  })

  it('has the same steps in all forms', () => {
    const titles = collect(markdown, (node) => {
      const [first] = node.type === 'listItem' ? node.children : []
      return first?.type === 'paragraph' && toString(first).endsWith('can do this.')
        ? toString(first.children[0])
        : undefined
    })
    expect(titles).toEqual(facts.steps.map(({ title }) => title))
    expect(data.steps).toMatchObject(facts.steps)
    expect(data.steps.filter(({ text }) => text === '')).toEqual([])
  })

  it('keeps code and tables to the letter', () => {
    expect(codeBlocks(markdown)).toEqual(codeBlocks(tree))
    // Advice of our own is marked, in a table as anywhere.
    expect(cells(markdown).map((cell) => cell.replaceAll('†', ''))).toEqual(cells(tree))
  })

  it('quotes every message word for word', () => {
    const quoted = collect(markdown, (node) => (node.type === 'inlineCode' ? node.value : undefined))
    expect(quoted.slice(0, entry.messages.length)).toEqual(ownFirst(entry.messages).flatMap(({ texts }) => texts))
  })

  it('says what its frontmatter says', () => {
    const { signs: _, messages, ...shared } = { signs: undefined, ...entry }
    expect(data).toMatchObject(JSON.parse(JSON.stringify(shared)) as object)
    expect(data.messages).toEqual(messages.map(({ text }) => text))
    expect(ungroup(data.messagesByWriter)).toEqual(messages)
    const said = toString(markdown)
    const dates = [entry.reviewed, entry.reviewBy]
    const origins = entry.sources.flatMap(({ name, note }) => [name, note ?? ''])
    const wanted = [entry.summary, ...entry.codes.map(String), ...dates, ...origins]
    expect(wanted.filter((fact) => !said.includes(fact))).toEqual([])
    expect(data.escalate).toEqual(facts.escalate)
  })

  it('holds no link that needs the page around it', () => {
    const known = new Set([...exports.keys(), ...pagePaths(content)].map((path) => SITE + path))
    const all = links(markdown)
    expect(all.length).toBeGreaterThanOrEqual(links(tree).length)
    expect(all.filter((url) => !/^(https:\/\/|mailto:)/.test(url))).toEqual([])
    const inside = all.filter((url) => url.startsWith(SITE)).map((url) => url.replace(/[#?].*/, ''))
    expect(inside.filter((url) => !known.has(url.replace(/\/$/, '')) && !known.has(url))).toEqual([])
  })
})

describe('the data files', () => {
  const published = jsonSchema('https://help.example/base/api/schema.json')
  const checkFor = (name: string) => z.fromJSONSchema({ ...published, anyOf: undefined, $ref: `#/$defs/${name}` })

  it.each([
    ['articles', articlesSchema, [files.articlesData()]],
    ['article', articleSchema, content.articles.map(({ entry }) => files.articleData(entry.slug))],
    ['search-index', searchIndexSchema, [files.searchData()]],
  ] as const)('%s follow the shape and the published schema', (name, shape, paths) => {
    const check = checkFor(name)
    for (const path of paths) {
      const data = jsonAt(path)
      expect(shape.safeParse(data).error, path).toBeUndefined()
      expect(check.safeParse(data).error, path).toBeUndefined()
    }
  })

  it('the schema is published as generated, as JSON Schema 2020-12', () => {
    expect(jsonAt(files.schema())).toEqual(JSON.parse(JSON.stringify(published)))
    expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(published.$defs ?? {})).toEqual(['articles', 'article', 'search-index'])
  })

  it('the schema tells wrong data, and lets new fields pass', () => {
    const check = checkFor('articles')
    const data = articlesSchema.parse(jsonAt(files.articlesData()))
    expect(check.safeParse({ ...data, version: 2 }).success).toBe(false)
    expect(check.safeParse({ ...data, articles: [{ ...data.articles[0], codes: ['503'] }] }).success).toBe(false)
    expect(check.safeParse({ ...data, articles: [{ ...data.articles[0], url: undefined }] }).success).toBe(false)
    expect(check.safeParse({ ...data, added: true }).success).toBe(true)
    expect(articlesSchema.safeParse({ ...data, added: true }).success).toBe(false)
  })

  it('carry the day of the latest review, not the day of the build', () => {
    const latest = content.articles.map(({ entry }) => entry.reviewed).reduce((a, b) => (a > b ? a : b))
    for (const path of [files.articlesData(), files.searchData(), files.articleData('503')])
      expect(jsonAt(path)).toMatchObject({ version: 1, generated: latest })
  })

  it('name the language of their words', () => {
    for (const path of [files.articlesData(), files.searchData(), files.articleData('503')])
      expect(jsonAt(path)).toMatchObject({ language: 'en' })
  })

  it('list every article once, with its words', () => {
    const ids = content.articles.map(({ entry }) => entry.id)
    const { articles } = articlesSchema.parse(jsonAt(files.articlesData()))
    const { documents } = searchIndexSchema.parse(jsonAt(files.searchData()))
    expect(articles.map(({ id }) => id)).toEqual(ids)
    expect(documents.map(({ id }) => id)).toEqual(ids)
    for (const article of content.articles) {
      const words = documents.find(({ id }) => id === article.entry.id)?.text ?? ''
      expect(firstMissing(textsOf(article.tree), [words]), article.entry.id).toBeUndefined()
    }
  })

  it('name addresses that are written', () => {
    const pages = new Set(pagePaths(content))
    for (const card of articlesSchema.parse(jsonAt(files.articlesData())).articles) {
      expect(pages).toContain(card.url.replace(SITE, ''))
      expect([...exports.keys()]).toEqual(
        expect.arrayContaining([card.markdownUrl.replace(SITE, ''), card.apiUrl.replace(SITE, '')]),
      )
    }
  })
})

describe('llms.txt', () => {
  const tree = parseMarkdown(textAt(files.llms()))

  it('has one title, a summary, then lists of links', () => {
    expect(tree.children.slice(0, 3).map(({ type }) => type)).toEqual(['heading', 'blockquote', 'paragraph'])
    expect(headings(tree, 1)).toEqual([content.site.name])
    const topics = headings(tree, 2).filter((title) => title.startsWith('Errors: '))
    expect(topics).toContain('Errors: Logging in')
    expect(headings(tree, 2)).toEqual([...topics, 'Guides', 'Questions', 'Optional'])
    const parts = tree.children.slice(3).map(({ type }) => type)
    expect(parts.filter((type) => type !== 'heading' && type !== 'list')).toEqual([])
  })

  it('links every export, and only files that are written', () => {
    const paths = links(tree).map((url) => url.replace(SITE, ''))
    expect(paths.filter((path) => path !== '/es/llms.txt' && !exports.has(path))).toEqual([])
    expect(paths).toEqual(expect.arrayContaining(content.articles.map(({ entry }) => files.markdown(entry.id))))
  })

  it('leads to itself in the other languages', () => {
    expect(links(tree).at(-1)).toBe(`${SITE}/es/llms.txt`)
  })

  it('in full, holds every export', () => {
    const full = textAt(files.llmsFull())
    expect(content.articles.filter(({ entry }) => !full.includes(textAt(files.markdown(entry.id))))).toEqual([])
    expect(headings(parseMarkdown(full), 1)).toEqual(content.articles.map(({ entry }) => entry.title))
  })
})

it('writes a file for every builder', () => {
  const built = {
    markdown: files.markdown('errors/503'),
    articlesData: files.articlesData(),
    articleData: files.articleData('503'),
    searchData: files.searchData(),
    schema: files.schema(),
    openSearch: files.openSearch(),
    llms: files.llms(),
    llmsFull: files.llmsFull(),
  } satisfies Record<keyof typeof files, string>
  expect([...Object.values(built), eventsSchemaFile()].filter((path) => !exports.get(path))).toEqual([])
})

it('describes the search to browsers', () => {
  const xml = textAt(files.openSearch())
  expect(xml).toContain(`<Url type="text/html" template="${SITE}/search?q={searchTerms}"/>`)
  expect(xml).toContain('<Language>en</Language>')
  expect(/<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1]).toMatch(/^.{1,16}$/)
})
