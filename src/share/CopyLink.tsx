import { useState } from 'react'
import * as m from '#words'
import type { ArticleId } from '../content-model/types'
import { paths, withBase } from '../paths'

const CHAIN_ICON = 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1'
const MESSAGES = { idle: '', copied: m.share_link_copied(), denied: m.share_link_denied() }

interface Props {
  article: ArticleId
  anchor: string
  title: string
}

/**
 * A button that copies the address of one heading. When the browser denies access to the clipboard, the address goes into
 * the address bar. Takes no space in the layout: it is placed over the end of the line above.
 */
export function CopyLink({ article, anchor, title }: Props) {
  const [outcome, setOutcome] = useState<keyof typeof MESSAGES>('idle')

  async function copy() {
    const address = new URL(withBase(paths.article(article, anchor)), location.origin)
    try {
      await navigator.clipboard.writeText(address.href)
      setOutcome('copied')
    } catch {
      location.hash = anchor
      setOutcome('denied')
    }
  }

  return (
    <span className="off-paper relative float-right -mt-10 h-10">
      <span
        role="status"
        className="absolute top-2.5 right-12 bg-paper text-sm whitespace-nowrap text-good empty:hidden"
      >
        {MESSAGES[outcome]}
      </span>
      <button
        type="button"
        aria-label={m.share_copy_link_to({ title })}
        className="grid size-11 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-accent"
        onClick={() => void copy()}
        onBlur={() => setOutcome('idle')}
      >
        <svg viewBox="0 0 24 24" className="drawn size-5" aria-hidden="true">
          <path d={CHAIN_ICON} />
        </svg>
      </button>
    </span>
  )
}
