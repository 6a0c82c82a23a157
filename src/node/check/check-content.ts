import { countNotes } from '../dev/new/skeleton'
import { contentRoot, ORIGINAL } from '../read/places'
import { formatProblems, type Problem } from '../read/problem'
import { loadContent } from '../read/load'
import { languagesOf } from '../languages'
import { olderLines } from '../translate/versions'
import { loadPublishable } from './proofread'

/** Checks the content in every language, and warns of what was changed after it was translated. */
const problems = new Map<string, Problem>()
const said: string[] = []
let isBehind = false

for (const language of [ORIGINAL, ...(await languagesOf(contentRoot))]) {
  const result = await loadPublishable(contentRoot, Date.now(), loadContent, language)
  // What is not translated is checked again in each language.
  if ('problems' in result) for (const problem of result.problems) problems.set(JSON.stringify(problem), problem)
  else {
    const { articles, translation } = result.content
    for (const { file, tree } of articles) {
      const notes = countNotes(tree)
      if (notes > 0) said.push(`${file}: ${notes} note(s) for the author left`)
    }
    const older = translation ? olderLines(translation) : []
    said.push(...older.map((line) => `The original has changed since. ${line}`))
    isBehind ||= older.length > 0
  }
}

for (const line of new Set(said)) console.log(line)
if (isBehind)
  console.log(
    'Translate the change, then run npm run content:translated -- with its name, such as errors/503 or questions.yaml',
  )
if (problems.size > 0) {
  console.error(formatProblems([...problems.values()], contentRoot))
  process.exitCode = 1
} else console.log('content/: no problem')
