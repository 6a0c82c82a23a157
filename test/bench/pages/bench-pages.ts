import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { findBrowser } from '../../find-browser'
import { FIGURES, measure, type Figures, type Subject } from './figures'
import { machineInWords, median, print, writeDocument, type Row } from './report'
import { serveOverHttp2 } from './serve'

/**
 * Measures the built site as a cheap phone on a slow network meets it: `npm run bench:pages`. Prints medians, and
 * their ratio to the baseline. `-- --write` writes them to `docs/performance.md`, `-- --baseline` makes them the new
 * baseline, `-- --rounds 1` measures once. Other work on the machine shows in the times.
 */
const BASELINE = 'test/bench/pages/baseline.json'
const SUBJECT: Omit<Subject, 'origin'> = {
  article: '/errors/500',
  next: { path: '/guides/500-vs-503', heading: '500 or 503, what is the difference?' },
  long: { article: '/errors/502', next: { path: '/errors/503', heading: '503  Service Unavailable' } },
  cold: { query: '429', title: '429' },
  warm: { query: '401', title: '401' },
  ready: { query: 'took pictures at the site, none leave my phone', title: 'Photos or files are stuck' },
}
const STATUS_HOSTS = ['status.procore.com', 'jxb4w0vdl2tv.statuspage.io']

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5
const site = await serveOverHttp2('dist')
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [`--host-resolver-rules=${STATUS_HOSTS.map((host) => `MAP ${host}:443 localhost:${site.port}`).join(',')}`],
})
const measured: Figures[] = []
try {
  while (measured.length < rounds) {
    measured.push(await measure(browser, { origin: site.origin, ...SUBJECT }))
    console.log(`round ${measured.length} of ${rounds}`)
  }
} finally {
  await browser.close()
  site.close()
}
const baseline = z.record(z.string(), z.number()).parse(JSON.parse(await readFile(BASELINE, 'utf8')))
const rows = Object.entries(FIGURES).map(([key, name]): Row => {
  const values = measured.map((figures) => figures[key as keyof Figures])
  return { key, name, values, median: median(values), before: baseline[key] }
})
print(rows)
if (process.argv.includes('--baseline'))
  await writeFile(
    BASELINE,
    `${JSON.stringify(Object.fromEntries(rows.map((row) => [row.key, row.median])), null, 2)}\n`,
  )
if (process.argv.includes('--write')) await writeDocument(rows, machineInWords(browser.version(), rounds))
