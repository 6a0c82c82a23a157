import * as m from '#words'
import type { ArticleId } from '../../content-model/types'
import { paths } from '../../paths'
import { addressAt } from '../load'
import { drawing, make } from '../parts'
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

/**
 * Puts a text on the clipboard, as plain text and for editors with links.
 *
 * @returns whether the browser allowed it
 */
export async function copyInsertion({ text, html }: Pick<Insertion, 'text' | 'html'>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(text)
      return true
    }
    const data = {
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }
    await navigator.clipboard.write([new ClipboardItem(data)])
    return true
  } catch {
    // Refused, or a frame without permission.
    return false
  }
}

/** An arrow out of a corner: the link leaves the page. */
const OUT = 'M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8'

/**
 * An article of the list: its title as a link, what it is about, why it is there, and the button to insert it.
 *
 * @param onInsert the button was used
 */
export function makeItem(insertion: Insertion, onInsert: (insertion: Insertion, item: HTMLElement) => void) {
  const { id, title, summary, url, reason } = insertion
  const link = make(
    'a',
    { class: 'open', href: url, target: '_blank', rel: 'noopener', 'data-key': `${id} link` },
    title,
    drawing(OUT),
    make('span', { class: 'said' }, ` (${m.embed_ticket_new_tab()})`),
  )
  const insert = make(
    'button',
    { type: 'button', class: 'insert', 'aria-label': m.embed_ticket_insert_of({ title }), 'data-key': `${id} insert` },
    m.embed_ticket_insert(),
  )
  const item = make(
    'li',
    { class: 'article' },
    link,
    make('p', { class: 'summary' }, summary),
    make('p', { class: 'why' }, reason),
    insert,
    make('p', { role: 'status', class: 'done' }),
  )
  insert.addEventListener('click', () => onInsert(insertion, item))
  return item
}

/** Shows below the button of an article whether it was inserted or copied. */
export function showOutcome(item: HTMLElement, words: string): void {
  item.querySelector('.yours')?.remove()
  const done = item.querySelector('.done')
  if (!done) return
  // Screen readers announce the same words again only if they were removed in between.
  done.textContent = ''
  requestAnimationFrame(() => (done.textContent = words))
}

/** Where the clipboard is refused, the text is shown, selected, so that the agent's own copy command takes it. */
export function showToCopy(item: HTMLElement, text: string): void {
  item.querySelector('.yours')?.remove()
  const area = make('textarea', { class: 'yours', readonly: '', 'aria-label': m.ui_copy_yourself() })
  area.value = text
  item.append(area)
  area.focus()
  area.select()
}
