import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadContent } from '../read/load'
import { LEDGER_FILE, enterPublished } from '../check/ledger'
import { formatProblems } from '../read/problem'
import { contentRoot } from '../read/places'

const result = await loadContent(contentRoot)
if ('problems' in result) {
  console.error(formatProblems(result.problems, contentRoot))
  process.exitCode = 1
} else {
  const ledger = join(contentRoot, LEDGER_FILE)
  const before = await readFile(ledger, 'utf8')
  const { text, entered } = enterPublished(before, result.content.permalinks, result.content.articles)
  if (text !== before) await writeFile(ledger, text)
  console.log(entered.length === 0 ? 'Nothing new' : `Entered in ${LEDGER_FILE}:\n${entered.join('\n')}`)
}
