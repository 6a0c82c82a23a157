import { isError } from '../../content-model/catalogue'
import { commonestFirst } from '../../diagnose/screen'
import { mapTree } from '../../diagnose/tree-map'
import { numbersOf } from '../../diagnose/tree-numbers'
import { treeText } from '../../diagnose/tree-text'
import { loadContent } from '../read/load'
import { formatProblems } from '../read/problem'
import { contentRoot } from '../read/places'

const result = await loadContent(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const { articles, questions, site } = result.content
  const errors = commonestFirst(articles.map(({ entry }) => entry).filter(isError), site.commonest)
  const root = mapTree(questions, errors)
  console.log(treeText(root, numbersOf(root)))
}
