import site from 'virtual:site'
import type { Question } from '../content-model/types'
import { Note } from '../ui/Note'
import { useOnline } from '../ui/hooks'
import type { SetAsideAnswer } from './engine'

interface Props {
  /** Questions whose answer in the link does not exist. */
  unknown: readonly Question[]
  setAside: readonly SetAsideAnswer[]
  isArticleGone: boolean
}

/** Says which parts of a link, or which answers before a change, no longer count. */
export function LinkNotes({ unknown, setAside, isArticleGone }: Props) {
  return (
    <>
      {setAside.length > 0 && (
        <Note className="mb-5">
          Some of your other answers no longer fit: {setAside.map(({ question }) => question.short).join(', ')}. Your
          list of answers shows why.
        </Note>
      )}
      {unknown.length > 0 && (
        <Note className="mb-5">
          The link you opened has an answer that is no longer offered. Answer this question again:{' '}
          {unknown.map(({ short }) => short).join(', ')}.
        </Note>
      )}
      {isArticleGone && (
        <Note className="mb-5">
          The article in the link you opened is no longer here. The questions will find the right one.
        </Note>
      )}
    </>
  )
}

/** Says that the device is offline: often the cause of whatever does not load. */
export function OfflineNote() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <p className="mb-6 rounded-lg border border-line bg-warn-soft p-4 text-warn">
          <strong>This device is offline.</strong> {site.product} can’t load or save until you’re back online. The
          questions work offline.
        </p>
      )}
    </div>
  )
}
