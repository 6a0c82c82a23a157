import { spawn } from 'node:child_process'

export interface Run {
  code: number | null
  out: string
  errors: string
}

/**
 * Runs a program beside the test, which serves what the program calls.
 *
 * @param env on top of this process's own
 * @param input what the program reads from its standard input
 * @throws when the program is not installed: the examples are never passed over in silence
 */
export function runProgram(
  program: string,
  args: string[],
  { cwd, env, input = '' }: { cwd?: string; env?: object; input?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } })
    const run = { out: '', errors: '' }
    child.stdout.on('data', (part: Buffer) => (run.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (run.errors += part.toString()))
    child.on('error', () => reject(new Error(`The code examples of the guides are run with ${program}: install it`)))
    child.on('close', (code) => resolve({ code, ...run }))
    child.stdin.end(input)
  })
}
