import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { firstLoad } from './first-load'

/**
 * Weighs the first load of each kind of page, as a host sends it, against a budget in kB of 1024 bytes. Part of
 * `npm test`, after the build: a page that grows past its budget fails it, and so does one that brings the catalogue.
 */
const FOLDER = 'dist'
/** Guides to try things in: code in five languages, moving pictures. Their parts stand in the page, so they may weigh more. */
const TO_TRY = ['guides/error-handling-best-practices.html', 'guides/rate-limiting.html']
/** Each language has a build of its own; Spanish takes more letters for the same. */
const LANGUAGES = [
  { folder: '', more: 0 },
  { folder: 'es/', more: 3 },
]
/**
 * Three kB more than before there were languages: words that are a function each, the way to the other language, and its
 * addresses in the head.
 */
const BUDGETS: { kind: string; pages: string[]; gzip: number; brotli: number }[] = [
  // One kB is the list of topics, .3 the places in the search field where a site with `events` counts.
  { kind: 'home', pages: ['index.html'], gzip: 153.3, brotli: 134 },
  {
    kind: 'an article',
    pages: pagesIn('errors', 'guides', 'faq').filter((page) => !TO_TRY.includes(page)),
    gzip: 165,
    brotli: 144,
  },
  { kind: 'a guide to try', pages: TO_TRY, gzip: 183, brotli: 157 },
  { kind: 'search', pages: ['search.html'], gzip: 166, brotli: 145 },
  // Five kB are the questions, which tell all errors apart.
  { kind: 'the wizard', pages: ['diagnose.html'], gzip: 184, brotli: 162 },
  { kind: 'status', pages: ['status.html'], gzip: 175, brotli: 153 },
  { kind: 'a card in a frame', pages: pagesIn('embed/errors'), gzip: 158, brotli: 138 },
]
/** What holds words of every article: an article must not load it, or it would grow with each new one. */
const OF_ALL = /virtual_(?:catalogue|articles|search)/

const all = LANGUAGES.flatMap(({ folder, more }) =>
  BUDGETS.map(({ kind, pages, gzip, brotli }) => ({
    kind: folder + kind,
    pages: pages.map((page) => folder + page),
    budget: { gzip: gzip + more, brotli: brotli + more },
  })),
)

const rows = all.map(({ kind, pages, budget }) => {
  const loads = pages.map((page) => firstLoad(FOLDER, page))
  const weight = { gzip: heaviest(loads, '.gz'), brotli: heaviest(loads, '.br') }
  const isOver = weight.gzip > budget.gzip || weight.brotli > budget.brotli
  return {
    kind,
    weight,
    budget,
    isOver,
    ofAll: /an article|a guide to try/.test(kind) ? loads.flat().filter((name) => OF_ALL.test(name)) : [],
  }
})

for (const { kind, weight, budget } of rows) {
  const told = (['gzip', 'brotli'] as const).map(
    (coding) => `${coding} ${weight[coding].toFixed(1).padStart(6)} of ${budget[coding]} kB`,
  )
  console.log(`${kind.padEnd(22)} ${told.join('   ')}`)
}
for (const { kind } of rows.filter(({ isOver }) => isOver)) {
  console.error(
    `The first load of ${kind} is over its budget. Load what it does not show at once later, or say why it must grow.`,
  )
  process.exitCode = 1
}
for (const { kind, ofAll } of rows.filter(({ ofAll: found }) => found.length > 0)) {
  console.error(`The first load of ${kind} brings all of the catalogue: ${[...new Set(ofAll)].join(', ')}`)
  process.exitCode = 1
}

function pagesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(FOLDER, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => `${folder}/${name}`),
  )
}

/** The bytes of the heaviest page, in kB, headers not counted. */
function heaviest(loads: string[][], ending: string): number {
  const sizes = loads.map((names) => names.reduce((sum, name) => sum + statSync(join(FOLDER, name + ending)).size, 0))
  return Math.max(...sizes) / 1024
}
