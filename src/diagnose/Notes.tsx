import * as m from '#words'
import site from 'virtual:site'
import type { Question } from '../content-model/types'
import { Note } from '../ui/boxes'
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
          {m.diagnose_note_set_aside({ questions: shortNames(setAside.map(({ question }) => question)) })}
        </Note>
      )}
      {unknown.length > 0 && (
        <Note className="mb-5">{m.diagnose_note_unknown({ questions: shortNames(unknown) })}</Note>
      )}
      {isArticleGone && <Note className="mb-5">{m.diagnose_note_article_gone()}</Note>}
    </>
  )
}

function shortNames(questions: readonly Question[]): string {
  return questions.map(({ short }) => short).join(', ')
}

/** Says that the device is offline: often the cause of whatever does not load. */
export function OfflineNote() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <p className="mb-6 rounded-lg border border-line bg-warn-soft p-4 text-warn">
          <strong>{m.diagnose_offline()}</strong> {m.diagnose_offline_product({ product: site.product })}
        </p>
      )}
    </div>
  )
}
