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

const stages: Stage[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'content', command: ['tsx', 'src/node/check/check-content.ts'] },
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
  {
    name: 'judged pastes',
    command: ['tsx', 'test/eval/paste.ts', 'test/eval/whose-pastes.jsonl', '--floor', '0.92', '0.95'],
  },
  { name: 'build', command: ['tsx', 'src/node/write/build.ts'] },
  { name: 'build of another product', command: ['tsx', 'test/fixtures/other-product/build.ts'] },
  { name: 'page weight', command: ['tsx', 'test/weight/weigh.ts'] },
  { name: 'journeys in the browser', command: ['playwright', 'test'], count: countJourneys },
]

await main()

async function main(): Promise<void> {
  await rm('test-results', { recursive: true, force: true })
  await mkdir('test-results', { recursive: true })
  process.env.CHROME_PATH = ensureBrowser()
  const total: Count = { passed: 0, failed: 0 }
  for (const stage of stages) {
    const { passed, failed } = await runStage(stage)
    total.passed += passed
    total.failed += failed
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

async function runStage({ name, command, count }: Stage): Promise<Count> {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const code = await run(command)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  const counted = await count?.().catch(() => undefined)
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  // A runner that fails without a failed test (a file that does not load, say) has failed once.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function run([program = '', ...args]: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
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
