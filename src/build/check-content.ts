import { countNotes } from './new/notes'
import { loadContent } from './content/load'
import { formatProblems } from './content/problem'

const result = await loadContent(process.cwd())
if ('problems' in result) {
  console.error(formatProblems(result.problems))
  console.error(`\n${result.problems.length} problem(s) in content/`)
  process.exitCode = 1
} else {
  const { articles } = result.content
  for (const { file, tree } of articles) {
    const notes = countNotes(tree)
    if (notes > 0) console.log(`${file}: ${notes} note(s) for the author left`)
  }
  console.log(`content/: ${articles.length} articles, no problem`)
}
