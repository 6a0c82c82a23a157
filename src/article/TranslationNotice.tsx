import * as m from '#words'
import { HEAD } from '../content-model/in-language'
import type { Entry } from '../content-model/types'
import { Note } from '../ui/Note'

/** Says that an article is not in the language of the site, or that its beginning has changed since it was translated. */
export function TranslationNotice({ entry: { language, older } }: { entry: Pick<Entry, 'language' | 'older'> }) {
  const words = language ? m.article_not_translated() : older?.includes(HEAD) ? m.article_older_page() : undefined
  return words === undefined ? null : <Note className="mt-5">{words}</Note>
}
