import { isError } from '../../content-model/catalogue'
import { mostCommonFirst } from '../../diagnose/outcome'
import { buildDisplayTree } from '../../diagnose/tree'
import { treeStats, treeText } from '../../diagnose/tree-stats'
import { loadContent } from '../read/load'
import { formatProblems } from '../read/problem'
import { contentRoot } from '../read/places'

const result = await loadContent(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const { articles, questions, site } = result.content
  const errors = mostCommonFirst(articles.map(({ entry }) => entry).filter(isError), site.commonest)
  const root = buildDisplayTree(questions, errors)
  console.log(treeText(root, treeStats(root)))
}
