import { loadContent } from './content/load'
import { formatProblems } from './content/problem'

const result = await loadContent(process.cwd())
if ('problems' in result) {
  console.error(formatProblems(result.problems))
  console.error(`\n${result.problems.length} problem(s) in content/`)
  process.exitCode = 1
} else {
  console.log(`content/: ${result.content.articles.length} articles, no problem`)
}
