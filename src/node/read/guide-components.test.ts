import { describe, expect, it } from 'vitest'
import { articleModule, codeModule, highlight } from './article-module'
import { EXAMPLE_LANGUAGES, readExamples, type Examples } from './examples'
import { readArticle } from './read-article'

const HEAD = `---
title: A guide
summary: It shows code.
audience: [developer]
aliases: [a, b, c, d]
sources: [{ name: Somewhere }]
reviewed: 2026-11-21
reviewBy: 2027-05-21
since: 2026-11-21
---
`
const [CURL] = EXAMPLE_LANGUAGES
const EXAMPLES: Examples = { retry: [{ language: CURL, code: 'sleep 1 # <wait>' }] }
const read = (body: string) => readArticle('content/guides/a.mdx', `${HEAD}\n${body}\n`, 'Procore', EXAMPLES)
const articleOf = (body: string) => {
  const result = read(body)
  if (!('article' in result)) throw new Error(JSON.stringify(result.problems))
  return result.article
}
const moduleOf = (body: string) => {
  const content = { permalinks: { addresses: [], anchors: {}, moved: {}, renamed: {} } }
  return articleModule(articleOf(body), new Map(), content)
}

describe('the parts of guides', () => {
  it('an article without them is its body alone', () => {
    expect(moduleOf('Words.')).toMatch(
      /^export \{ default as Body \} from '\/content\/guides\/a\.mdx'\nexport const info/,
    )
  })

  it('an article with them brings them along', () => {
    const code = moduleOf('<Examples task="retry" />')
    expect(code).toContain("import { examplesOf, codeOf } from '/src/article/guides/Examples'")
    expect(code).toContain("codeOf(() => import('virtual:code/guides/a'))")
    expect(code).toContain('Examples: examplesOf(code)')
  })

  it('its code examples come apart from it', () => {
    const code = codeModule(articleOf('<Examples task="retry" />'), { examples: EXAMPLES })
    expect(code).toMatch(/^export default \{"retry":\[\{"name":"curl","runs":\[.*# <wait>/)
    expect(moduleOf('<Examples task="retry" />')).not.toContain('<wait>')
    expect(codeModule(articleOf('Words.'), { examples: EXAMPLES })).toBeUndefined()
  })

  it('code stands in the tree as if the author had written it', () => {
    const result = read('<Examples task="retry" />')
    expect(JSON.stringify('article' in result && result.article.tree)).toContain(
      '"lang":"bash","value":"sleep 1 # <wait>"',
    )
  })
})

it('highlighted code is the code, in few runs', async () => {
  const all = Object.values(await readExamples(process.cwd())).flat()
  expect(all).toHaveLength(25)
  for (const { language, code } of all) {
    const runs = highlight(language.highlight, code)
    expect(runs.map(([text]) => text).join('')).toBe(code)
    expect(new Set(runs.map(([, look]) => look))).toContain('keyword')
    expect(runs.every(([, look], index) => index === 0 || look !== runs[index - 1]?.[1])).toBe(true)
  }
})
