import { loadContent } from '../read/load'
import { formatProblems } from '../read/problem'
import { contentRoot } from '../read/places'
import { publicationOf } from '../write/exports/publication'
import { searchedCatalogue } from '../write/exports/sections'
import { coverageOf, reportText } from './report'

const result = await loadContent(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const { content } = result
  // The text has no addresses, so any base will do.
  console.log(reportText(coverageOf(searchedCatalogue(content, publicationOf(content, '/')), Date.now())))
}
