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
 * @throws when the program is not installed: the examples are never passed over in silence
 */
export function runProgram(
  program: string,
  args: string[],
  options: { cwd?: string; env?: object } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: { ...process.env, ...options.env } })
    const run = { out: '', errors: '' }
    child.stdout.on('data', (part: Buffer) => (run.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (run.errors += part.toString()))
    child.on('error', () => reject(new Error(`The code examples of the guides are run with ${program}: install it`)))
    child.on('close', (code) => resolve({ code, ...run }))
  })
}
