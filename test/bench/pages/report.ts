import { readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { format, resolveConfig } from 'prettier'

const DOCUMENT = 'docs/performance.md'
const BLOCK = /(<!-- measured -->)[\s\S]*(<!-- end of measured -->)/

export interface Row {
  key: string
  name: string
  values: number[]
  median: number
  /** The baseline's median. */
  before?: number
}

/** What must be reached, and the best that Docusaurus, VitePress, Starlight and Fumadocs reach on the same profile. */
const GOALS: Record<string, { most: number; others: string }> = {
  lcp: { most: 800, others: '908 (Docusaurus)' },
  tbt: { most: 50, others: '0 (Starlight), 212 (VitePress)' },
  shift: { most: 0, others: '0' },
  page: { most: 150, others: '54 (Starlight), 153 (VitePress)' },
  next: { most: 120, others: '222 (Docusaurus)' },
  long: { most: 120, others: '' },
  cold: { most: 500, others: '932 (VitePress)' },
  warm: { most: 50, others: '92 (Docusaurus)' },
  ready: { most: 3000, others: '' },
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}

export function print(rows: Row[]): void {
  console.log(['', 'median', 'lowest', 'highest', 'goal', 'ratio'].map(cell).join(''))
  for (const { key, name, values, median: middle, before } of rows) {
    const goal = GOALS[key]
    const figures = [middle, Math.min(...values), Math.max(...values)].map(round)
    const ratio = before ? (middle / before).toFixed(2) : '-'
    console.log([name, ...figures, goal ? `<= ${goal.most}` : '', ratio].map(cell).join(''))
  }
}

/** Puts the figures in place of the former ones in the document. */
export async function writeDocument(rows: Row[], machine: string): Promise<void> {
  const lines = rows.map(({ key, name, values, median: middle }) => {
    const { most, others } = GOALS[key] ?? { most: '', others: '' }
    return `| ${name} | **${round(middle)}** | ${round(Math.min(...values))} – ${round(Math.max(...values))} | ${most} | ${others} |`
  })
  const head = ['| figure | median | range | at most | best of others |', '| --- | ---: | ---: | ---: | --- |']
  const block = [machine, '', ...head, ...lines].join('\n')
  const text = (await readFile(DOCUMENT, 'utf8')).replace(BLOCK, (_, start, end) => `${start}\n\n${block}\n\n${end}`)
  await writeFile(DOCUMENT, await format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' }))
}

/** @param rounds how often each figure was measured */
export function machineInWords(browserVersion: string, rounds: number): string {
  const [cpu] = os.cpus()
  const day = new Date().toISOString().slice(0, 10)
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return `Measured on ${day}: ${os.cpus().length} cores of ${cpu?.model ?? 'an unknown processor'}, ${memory} GB, Node ${process.version}, Chromium ${browserVersion}; medians of ${rounds} rounds.`
}

function round(value: number): string {
  return value < 1 ? String(Number(value.toFixed(3))) : String(Math.round(value))
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(34) : text.padStart(10)
}
