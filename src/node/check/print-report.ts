import { loadOriginal } from '../read/load-original'
import { contentRoot } from '../read/places'
import { formatProblems } from '../read/problem'
import { languagesOf } from '../languages'
import { translate } from '../translate/translate'
import { publicationOf } from '../write/exports/publication'
import { searchedCatalogue } from '../write/exports/sections'
import { coverageOf, reportText, translationText } from './report'

const result = await loadOriginal(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const { content } = result
  // The text has no addresses, so any base will do.
  console.log(reportText(coverageOf(searchedCatalogue(content, publicationOf(content, '/')), Date.now())))
  for (const language of await languagesOf(contentRoot)) {
    const translated = await translate(content, contentRoot, language)
    console.log('problems' in translated ? formatProblems(translated.problems, contentRoot) : '')
    if ('content' in translated && translated.content.translation)
      console.log(translationText(translated.content.translation))
  }
}
