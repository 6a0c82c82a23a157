import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { ownFirst, ungroup } from '../../../content-model/messages'
import { FRAME } from '../../../content-model/sections'
import { files } from '../../../paths'
import { pagePaths } from '../site-paths'
import { articleSchema } from './api-schema'
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
  twins,
} from './real-twins'

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
    expect(cells(markdown)).toEqual(cells(tree))
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
    const known = new Set([...twins.keys(), ...pagePaths(content)].map((path) => SITE + path))
    const all = links(markdown)
    expect(all.length).toBeGreaterThanOrEqual(links(tree).length)
    expect(all.filter((url) => !/^(https:\/\/|mailto:)/.test(url))).toEqual([])
    const inside = all.filter((url) => url.startsWith(SITE)).map((url) => url.replace(/[#?].*/, ''))
    expect(inside.filter((url) => !known.has(url.replace(/\/$/, '')) && !known.has(url))).toEqual([])
  })
})
