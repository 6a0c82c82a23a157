import * as m from '#words'
import type { ArticleId } from '../../content-model/types'
import { paths } from '../../paths'
import { addressAt } from '../options'
import type { TicketArticle } from './choose'

/** What the page around the element gets to insert into a reply: the `detail` of `troubleshooter-insert`. */
export interface Insertion {
  id: ArticleId
  title: string
  summary: string
  /** The address of the article, in the language of the texts. */
  url: string
  /** Title, summary and address, a line each. */
  text: string
  /** The same as one paragraph, with the title as a link. Every text in it is escaped. */
  html: string
  /** The code of the language of the texts. */
  language: string
  /** Why the article was offered. For the agent, not for the reply: it quotes the ticket. */
  reason: string
}

/** @param base the address of the app in the language of the texts */
export function insertionOf({ id, title, summary, reason }: TicketArticle, base: string): Insertion {
  const url = addressAt(base, paths.article(id))
  const language = m.embed_language()
  return {
    id,
    title,
    summary,
    url,
    text: `${title}\n${summary}\n${url}`,
    html: `<p lang="${escapeHtml(language)}"><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><br>${escapeHtml(summary)}</p>`,
    language,
    reason,
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
