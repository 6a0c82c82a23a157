import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** One query and the addresses of the articles that answer it; none when it has no answer here. */
const judgedSchema = z
  .object({
    q: z.string().optional(),
    raw: z.string().optional(),
    expect: z.array(z.string()),
    kind: z.string(),
    /** What must be shown nowhere. */
    secrets: z.array(z.string()).optional(),
  })
  .transform(({ q, raw, expect, kind, secrets }) => ({ query: q ?? raw ?? '', expect, kind, secrets }))

export type Judged = z.output<typeof judgedSchema>

/** @throws when a line is not a judged query */
export function readJudged(file: string): Judged[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => judgedSchema.parse(JSON.parse(line)))
}
