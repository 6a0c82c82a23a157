import entries from 'virtual:catalogue'
import site from 'virtual:site'
import { findByKey, toArticleId } from '../content-model/catalogue'
import { paths } from '../paths'
import { addressOf } from './address'
import { diagnose } from './wizard'
import { explainError, prepareSearch, recognizeRecord, searchErrors, type Answer } from './find'
import { line } from './lines'
import { logReport } from './log-report'
import { supportPacket } from './packet'
import { serviceStatus } from './status'
import type { ARTICLE_FORMATS, ArticleAnswer } from './shapes'
import { commandWords, words } from './words'

/** An article as the site publishes it for programs. */
export interface PublishedArticle {
  markdown: string
  data: Record<string, unknown>
}

/** The articles by id. They are read when the first is asked for. */
export type ReadArticles = () => Promise<Record<string, PublishedArticle>>

/**
 * All that the site knows in one language, for programs that are no browser: a bundle for each language. What it answers
 * comes from the modules that the pages are made of, so both give the same answers.
 */
export function createEngine(readArticles: ReadArticles) {
  let articles: ReturnType<ReadArticles> | undefined
  return {
    language: site.language,
    words,
    commandWords,
    articles: entries.map(({ id, title, summary }) => ({ id, title, summary })),
    prepareSearch,
    searchErrors,
    explainError,
    recognizeRecord,
    logReport,
    diagnose,
    serviceStatus,
    supportPacket,
    /** @param id of an article; its slug, its code or its address will do */
    async getArticle(id: string, format: (typeof ARTICLE_FORMATS)[number]): Promise<Answer<ArticleAnswer> | undefined> {
      const entry = entries.find((one) => one.id === idIn(id)) ?? findByKey(entries, id)
      const published = entry && (await (articles ??= readArticles()))[entry.id]
      if (!entry || !published) return undefined
      const { title, summary } = entry
      const { markdown, data } = published
      const content = format === 'json' ? { data } : { markdown }
      const text = format === 'json' ? JSON.stringify(data, undefined, 2) : markdown
      return {
        data: { id: entry.id, title, summary, url: addressOf(paths.article(entry.id)), ...content },
        lines: [line('text', text)],
      }
    },
  }
}

export type Engine = ReturnType<typeof createEngine>

/** The id in an address of the site, with or without its host, its base and the ending of a twin. */
function idIn(address: string): string | undefined {
  const path = /(?:errors|guides|faq)\/[a-z0-9-]+/.exec(address)?.[0]
  return path === undefined ? undefined : toArticleId(path)
}
