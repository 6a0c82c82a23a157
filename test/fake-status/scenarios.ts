import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, 'scenarios')
const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** The names of the bodies that can be served; each is a file. */
export const BODIES = readdirSync(FOLDER)
  .map((file) => file.replace(/\.json$/, ''))
  .toSorted()

/**
 * The body of a scenario. Times that a verdict depends on are written relative to now, as `{{now-2h}}`,
 * with a zone where the stamp is to carry one, as `{{now-2h -08:00}}`.
 *
 * @param name one of `BODIES`
 */
export function readBody(name: string, now = Date.now()): string {
  const template = readFileSync(join(FOLDER, `${name}.json`), 'utf8')
  return template.replace(
    /\{\{now([+-]\d+)([smhd])(?: ([+-])(\d\d):(\d\d))?\}\}/g,
    (_, count: string, unit: string, sign?: string, hours?: string, minutes?: string) => {
      const time = now + Number(count) * (UNITS[unit] ?? 0)
      if (sign === undefined) return new Date(time).toISOString()
      const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
      return new Date(time + offset).toISOString().replace('Z', `${sign}${hours}:${minutes}`)
    },
  )
}

/** As `readBody`, decoded. */
export function decodeBody(name: string, now = Date.now()): unknown {
  return JSON.parse(readBody(name, now))
}
