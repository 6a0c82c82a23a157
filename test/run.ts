import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { ensureBrowser } from './find-browser'

/** What a stage of the test command answered. */
interface Count {
  passed: number
  failed: number
}

interface Stage {
  name: string
  command: string[]
  /** Reads how many tests ran; a stage without it counts as one test. */
  count?: () => Promise<Count>
}

/**
 * Stages of one batch run beside each other; each is one line of stages, one after the other. What uses one core alone
 * shares a batch, what uses all cores has one of its own.
 */
const batches: Stage[][][] = [
  [
    [
      {
        name: 'format',
        command: ['prettier', '--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'],
      },
      { name: 'content', command: ['tsx', 'src/node/check/check-content.ts'] },
      { name: 'unused code', command: ['knip'] },
    ],
    [
      { name: 'types', command: ['tsc', '-p', '.'] },
      { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
      {
        // The phrasings were written without these queries; with 96 articles the figures are .87, .91, .91 and .93.
        name: 'judged queries',
        command: [
          'tsx',
          'test/eval/search.ts',
          'test/eval/outside-queries.jsonl',
          'test/eval/fresh-queries.jsonl',
          'test/eval/held-out-queries.jsonl',
          '--floor',
          '0.84',
          '0.89',
          '0.9',
          '0.89',
        ],
      },
      {
        // Written by people who saw titles alone; the figures are .88, .92, .93 and .90.
        name: 'judged queries in Spanish',
        command: [
          'tsx',
          'test/eval/search.ts',
          'test/eval/spanish-queries.jsonl',
          'test/eval/held-out-spanish-queries.jsonl',
          '--language',
          'es',
          '--floor',
          '0.86',
          '0.9',
          '0.91',
          '0.87',
        ],
      },
      {
        name: 'judged pastes',
        command: [
          'tsx',
          'test/eval/paste.ts',
          'test/eval/whose-pastes.jsonl',
          'test/eval/other-systems-pastes.jsonl',
          '--floor',
          '0.92',
          '0.95',
        ],
      },
    ],
  ],
  [
    [
      {
        name: 'unit and component tests',
        command: [
          'vitest',
          'run',
          '--configLoader',
          'runner',
          '--reporter=dot',
          '--reporter=json',
          '--outputFile.json=test-results/unit.json',
        ],
        count: countUnit,
      },
    ],
  ],
  [[{ name: 'build', command: ['tsx', 'src/node/write/build-languages.ts'] }]],
  [
    [{ name: 'build of another product', command: ['tsx', 'test/fixtures/other-product/build.ts'] }],
    [
      { name: 'build for assistants', command: ['tsx', 'src/node/write/mcp/build-mcp.ts'] },
      { name: 'page weight', command: ['tsx', 'test/weight/weigh.ts'] },
    ],
  ],
  [[{ name: 'journeys in the browser', command: ['playwright', 'test'], count: countJourneys }]],
]

await main()

async function main(): Promise<void> {
  await rm('test-results', { recursive: true, force: true })
  await mkdir('test-results', { recursive: true })
  process.env.CHROME_PATH = ensureBrowser()
  const counts: Count[] = []
  for (const lanes of batches) {
    const isAlone = lanes.length === 1
    await Promise.all(
      lanes.map(async (stages) => {
        for (const stage of stages) counts.push(await runStage(stage, isAlone))
      }),
    )
  }
  const sum = (key: keyof Count) => counts.reduce((all, count) => all + count[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

/** @param isAlone shows the output as it comes; stages beside each other show theirs when they end */
async function runStage({ name, command, count }: Stage, isAlone: boolean): Promise<Count> {
  if (isAlone) console.log(`\n== ${name}`)
  const started = performance.now()
  const { code, output } = await run(command, isAlone)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (!isAlone) console.log(`\n== ${name}\n${output.trimEnd()}`)
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  const counted = await count?.().catch(() => undefined)
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  // A runner that fails without a failed test (a file that does not load, say) has failed once.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function run([program = '', ...args]: string[], isAlone: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const take = (part: Buffer) => void (output += part.toString())
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.on('error', ({ message }) => resolve({ code: 1, output: message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

async function countUnit(): Promise<Count> {
  const report = JSON.parse(await readFile('test-results/unit.json', 'utf8')) as Record<string, number>
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
}

async function countJourneys(): Promise<Count> {
  const report = JSON.parse(await readFile('test-results/journeys.json', 'utf8')) as { stats: Record<string, number> }
  return { passed: (report.stats.expected ?? 0) + (report.stats.flaky ?? 0), failed: report.stats.unexpected ?? 0 }
}
