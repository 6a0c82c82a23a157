import { readFile, writeFile } from 'node:fs/promises'
import { loadContent } from './content/load'
import { LEDGER_FILE } from './content/ledger'
import { enterPublished } from './content/ledger-entry'
import { formatProblems } from './content/problem'

const result = await loadContent(process.cwd())
if ('problems' in result) {
  console.error(formatProblems(result.problems))
  process.exitCode = 1
} else {
  const before = await readFile(LEDGER_FILE, 'utf8')
  const { text, entered } = enterPublished(before, result.content.permalinks, result.content.articles)
  if (text !== before) await writeFile(LEDGER_FILE, text)
  console.log(entered.length === 0 ? 'Nothing new' : `Entered in ${LEDGER_FILE}:\n${entered.join('\n')}`)
}
