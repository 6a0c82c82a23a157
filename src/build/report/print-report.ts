import { loadContent } from '../content/load'
import { formatProblems } from '../content/problem'
import { contentRoot } from '../places'
import { publicationOf } from '../twins/publication'
import { searchedCatalogue } from '../twins/search-text'
import { coverageOf } from './coverage'
import { reportText } from './report-text'

const result = await loadContent(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const { content } = result
  // Words hold no address, so any base does.
  console.log(reportText(coverageOf(searchedCatalogue(content, publicationOf(content, '/')), Date.now())))
}
