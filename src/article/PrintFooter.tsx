import * as m from '#words'
import site from 'virtual:site'
import { ADVICE, withProduct } from '../content-model/sections'
import type { ArticleInfo } from '../content-model/types'
import { paths, pictures, withBase } from '../paths'
import { longDate } from '../time/format'
import { useIdle, useOnline } from '../ui/hooks'

interface Props {
  info: Pick<ArticleInfo, 'entry' | 'hasAdvice'>
}

/** Pixels of the QR code. Its modules are then half a millimeter on paper, which a phone reads at arm's length. */
const SIDE = 84

/**
 * The address of a printed article, in letters and as a QR code, for those who find it on a board. Printing is rare, so
 * the QR code is fetched last. It has no alternative text because the address is written beside it.
 */
export function PrintFooter({ info }: Props) {
  const { slug, reviewed } = info.entry
  const isIdle = useIdle()
  const isOnline = useOnline()
  const { host, pathname } = new URL(withBase(paths.short(slug)), site.url)
  return (
    <div className="on-paper">
      <img
        src={withBase(pictures.qrCode(slug))}
        alt=""
        width={SIDE}
        height={SIDE}
        // Hidden on screen, a lazy picture is not fetched at all; browsers without JavaScript fetch it at once.
        loading={isIdle && isOnline ? 'eager' : 'lazy'}
      />
      <div>
        <p>
          <strong>{host + pathname}</strong>
          <br />
          {site.name}. {m.article_checked_on_paper({ day: longDate(reviewed) })}
        </p>
        <SourceNotes info={info} />
      </div>
    </div>
  )
}

/** What to know about the sources, and what the mark of our own advice means. */
export function SourceNotes({ info: { entry, hasAdvice } }: Props) {
  return (
    <>
      {entry.sourceNotes?.map((note) => (
        <p key={note} className="mt-2">
          {note}
        </p>
      ))}
      {hasAdvice && <p className="mt-2">{withProduct(ADVICE.sentence, site.product)}</p>}
    </>
  )
}
