import type { ArticleId } from '../catalog/types'
import type { SearchData } from '../search/search-index'

interface PublishedDocument {
  id: ArticleId
  title: string
  summary: string
  codes: number[]
  messages: string[]
  aliases: string[]
  text: string
}

const ID = /^(?:errors|guides|faq)\/[a-z0-9-]+$/

/**
 * Reads `api/search-index.json`. Checked by hand: a schema library would make the script a portal loads a
 * fifth larger.
 *
 * @throws when the data is not of version 1; fields it does not know are passed over
 */
export function readIndex(data: unknown): Pick<SearchData, 'entries' | 'texts'> {
  if (!isRecord(data) || data.version !== 1 || !Array.isArray(data.documents)) throw new Error('Not a search index')
  const documents = data.documents.map(readDocument)
  return {
    entries: documents.map(({ id, title, summary, codes, messages, aliases }) => {
      const slug = id.slice(id.indexOf('/') + 1)
      return { id, slug, title, summary, codes, messages, aliases, sources: [] }
    }),
    texts: Object.fromEntries(documents.map(({ id, text }) => [id, text])),
  }
}

function readDocument(data: unknown): PublishedDocument {
  if (!isRecord(data) || !isId(data.id)) throw new Error('A document of the search index has no id')
  const { id } = data
  return {
    id,
    title: text(data.title),
    summary: text(data.summary),
    codes: list(data.codes).filter((code) => typeof code === 'number'),
    messages: list(data.messages).map(text),
    aliases: list(data.aliases).map(text),
    text: text(data.text),
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

function isId(data: unknown): data is ArticleId {
  return typeof data === 'string' && ID.test(data)
}

function text(data: unknown): string {
  if (typeof data !== 'string') throw new Error('A text is missing in the search index')
  return data
}

function list(data: unknown): unknown[] {
  if (!Array.isArray(data)) throw new Error('A list is missing in the search index')
  return data
}
