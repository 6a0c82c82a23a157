import { loadContent } from '../../src/build/content/load'
import { formatProblems } from '../../src/build/content/problem'
import { readPaste } from '../../src/recognize/read-paste'

/**
 * Times the recognition: `npx tsx test/bench/recognize.ts`. Prints p50, p95 and the longest of many runs for
 * small pastes and for a megabyte of each shape, and how the time grows when the text doubles.
 */
const read = await loadContent(process.cwd())
if ('problems' in read) throw new Error(formatProblems(read.problems))
const known = { entries: read.content.articles.map(({ entry }) => entry), hosts: read.content.site.productHosts }
const now = new Date()

const SHAPES: Record<string, string> = {
  'log lines': '2026-11-21T10:00:00Z ERROR request failed status=503 path=/rest/v1.0/projects/123456 id=9a7b6c5d\n',
  'JSON lines': '{"level":50,"status":422,"errors":{"name":["can\'t be blank"]},"id":123456}\n',
  'one JSON line': '{"errors":["App is not connected to this company"],"a":[1,2,3]},',
  prose: 'The quick brown fox says that the access token is invalid for this project and the page was not found. ',
  addresses: 'https://app.procore.com/123456/project/rfi/show/98765?a=1 ',
  markup: '<div class="x"><h1>503 Service Unavailable</h1><p>text</p></div>\n',
  'open brackets': '[{"a":',
  'one letter': 'a',
  spaces: ' ',
  quotes: '\\"',
  backslashes: 'https\\\\app.procore.com\\',
  'stack trace': '    at Object.<anonymous> (/app/node_modules/x/index.js:404:21)\n',
  'host names': 'a.b.procore.',
  digits: '503 ',
  hyphens: 'x-',
}
const SMALL = [
  '{"errors":["App is not connected to this company"]}',
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 30\nX-Rate-Limit-Remaining: 0\n\n{}',
  'https\\\\app.procore.com/87654/project/rfi/show',
  'requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.procore.com/rest/v1.0/me',
]

readPaste('503', known, now)
print(
  'small',
  SMALL.flatMap((text) => Array.from({ length: 100 }, () => time(text))),
)
console.log('\n1 MB of one shape')
for (const [name, unit] of Object.entries(SHAPES)) {
  const [half, whole] = [60_000, 120_000].map((size) => median(5, fill(unit, size)))
  const growth = `120 kB takes ${((whole ?? 0) / (half ?? 1)).toFixed(1)} times as long as 60 kB`
  print(name, times(9, fill(unit, 1_000_000)), growth)
}

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}

function time(text: string): number {
  const start = performance.now()
  readPaste(text, known, now)
  return performance.now() - start
}

function times(count: number, text: string): number[] {
  return Array.from({ length: count }, () => time(text)).toSorted((a, b) => a - b)
}

function median(count: number, text: string): number {
  return times(count, text)[Math.floor(count / 2)] ?? 0
}

function print(name: string, all: number[], note = ''): void {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`.padStart(10)
  console.log(`${name.padEnd(16)} p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}  ${note}`)
}
