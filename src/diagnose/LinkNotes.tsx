import type { ReactNode } from 'react'
import type { Question } from '../catalog/types'
import type { SetAside } from './engine'

interface Props {
  /** Questions whose answer in the link does not exist. */
  unknown: readonly Question[]
  setAside: readonly SetAside[]
  isArticleGone: boolean
}

/** What of a link, or of the answers before a change, does not count any more, and where the reader is instead. */
export function LinkNotes({ unknown, setAside, isArticleGone }: Props) {
  return (
    <>
      {setAside.length > 0 && (
        <Note>
          Your other answers set aside: {setAside.map(({ question }) => question.short).join(', ')}. The list of your
          answers says why.
        </Note>
      )}
      {unknown.length > 0 && (
        <Note>
          The link you opened has an answer that is not offered any more. Its question is open again:{' '}
          {unknown.map(({ short }) => short).join(', ')}.
        </Note>
      )}
      {isArticleGone && (
        <Note>The article in the link you opened is not here any more. The questions find the right one.</Note>
      )}
    </>
  )
}

/** For a link to a step that its article no longer has. */
export function LostStepNote() {
  return <Note>The step in the link you opened is not here any more. These are the steps of today.</Note>
}

function Note({ children }: { children: ReactNode }) {
  return <p className="mb-5 rounded-md border border-line bg-warn-soft p-3 text-warn">{children}</p>
}
