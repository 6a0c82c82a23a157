import site from 'virtual:site'
import { longDate } from '../time/format'
import type { ArticleInfo } from '../content-model/types'
import { paths, pictures, withBase } from '../paths'
import { useIdle } from '../ui/use-idle'
import { useOnline } from '../ui/use-online'
import { SourceNotes } from './SourceNotes'

/** Pixels; the modules of the code are then half a millimeter on paper, which a phone reads at arm's length. */
const SIDE = 84

/**
 * Where a printed article stands, for those who find it on a board: its short address, in letters and for a camera.
 * Paper is seldom, so the picture waits until nothing else is to be loaded. What it says is written beside it.
 */
export function PrintFoot({ info }: { info: Pick<ArticleInfo, 'entry' | 'hasAdvice'> }) {
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
          {site.name}. Checked against its sources on {longDate(reviewed)}.
        </p>
        <SourceNotes info={info} />
      </div>
    </div>
  )
}
