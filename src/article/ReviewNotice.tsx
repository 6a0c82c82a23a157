import * as m from '#words'
import { longDate } from '../time/format'
import { daysOverdue } from '../content-model/entry'
import type { Entry } from '../content-model/types'
import { Note } from '../ui/Note'
import { useNow } from '../ui/hooks'

/** Warns that an article was not checked in time. Absent from the prerendered page, which does not know today. */
export function ReviewNotice({ entry }: { entry: Pick<Entry, 'reviewed' | 'reviewBy'> }) {
  const now = useNow()
  if (daysOverdue(entry.reviewBy, now) === 0) return null
  return <Note className="mt-5">{m.article_review_overdue({ day: longDate(entry.reviewed) })}</Note>
}
