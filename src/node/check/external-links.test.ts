import { expect, it } from 'vitest'
import { externalLinks, judgeAnswer } from './external-links'
import type { Content } from '../read/load'

it('names each external address once, with the files that hold it', () => {
  const article = (file: string, urls: (string | undefined)[], hrefs: string[]) => ({
    file,
    entry: { sources: urls.map((url) => ({ name: 'x', url })) },
    facts: { links: hrefs.map((href) => ({ href, line: 1 })) },
  })
  const content = {
    articles: [
      article('content/errors/1.mdx', ['https://b.example/', undefined], ['/errors/2', 'https://a.example/x#y', '#z']),
      article('content/errors/2.mdx', ['https://a.example/x'], ['mailto:a@b.example']),
    ],
    site: { support: { productUrl: 'https://b.example/' }, status: { page: 'https://c.example' } },
  } as unknown as Content
  expect(externalLinks(content)).toEqual([
    { url: 'https://a.example/x', files: ['content/errors/1.mdx', 'content/errors/2.mdx'] },
    { url: 'https://b.example/', files: ['content/errors/1.mdx', 'content/site.yaml'] },
    { url: 'https://c.example', files: ['content/site.yaml'] },
  ])
})

it.each([
  [200, 'alive'],
  [301, 'alive'],
  [404, 'dead'],
  [410, 'dead'],
  [undefined, 'dead'],
  [401, 'unsure'],
  [403, 'unsure'],
  [429, 'unsure'],
  [503, 'unsure'],
])('%s is %s', (status, verdict) => {
  expect(judgeAnswer(status)).toBe(verdict)
})
