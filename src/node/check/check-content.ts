import { countNotes } from '../dev/new/notes'
import { formatProblems } from '../read/problem'
import { contentRoot } from '../read/places'
import { loadPublishable } from './load-publishable'

const result = await loadPublishable(contentRoot, Date.now())
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const { articles } = result.content
  for (const { file, tree } of articles) {
    const notes = countNotes(tree)
    if (notes > 0) console.log(`${file}: ${notes} note(s) for the author left`)
  }
  console.log(`content/: ${articles.length} articles, no problem`)
}
