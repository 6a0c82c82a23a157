import { stringify } from 'yaml'
import { TOPICS } from '../../../src/content-model/enums'
import { draw, pick, type Draw } from '../../draw'
import { ALIASES, AREAS, CAUSES, FAILURES, HABITS, MEANINGS, SAFE, STEPS, SYLLABLES, TOOLS, WHO } from './words'

const CODES = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504]
const RELATED = 4
/** As many different articles as the words allow. */
export const MOST = AREAS.length * TOOLS.length * Object.values(FAILURES).flat().length

interface Place {
  area: string
  tool: string
  group: string
  failure: string
  /** The option of the wizard's last question. */
  how: string
}

/** Where an article of a number belongs. The first ones differ most, as those of a young catalogue do. */
export function placeOf(number: number): Place {
  const area = at(AREAS, number)
  const tool = at(TOOLS, Math.floor(number / AREAS.length))
  const round = Math.floor(number / (AREAS.length * TOOLS.length))
  const group = at(Object.keys(FAILURES), round + number)
  const how = (Math.floor(round / Object.keys(FAILURES).length) + number) % 5
  return { area, tool, group, failure: at(FAILURES[group] ?? [], how), how: String(how) }
}

export function slugOf(number: number): string {
  const { area, tool, group, how } = placeOf(number)
  return [area, tool, group, how].join('-').toLowerCase()
}

/** The text of an article's file, always the same for a number in a catalogue of a size. */
export function articleText(number: number, size: number): string {
  const next = draw(number + 1)
  const place = placeOf(number)
  const fill = (text: string) =>
    text.replace(/\{(area|tool|failure)\}/g, (_, name: 'area' | 'tool' | 'failure') => place[name])
  const head = stringify(frontmatter(number, size, place, fill, next), { lineWidth: 0 })
  return `---\n${head}---\n\n${body(fill, next)}`
}

function frontmatter(number: number, size: number, { area, tool, group, failure, how }: Place, fill: Fill, next: Draw) {
  const code = next(3) === 0 ? [at(CODES, next(CODES.length))] : []
  return {
    title: `${area} ${tool} ${failure}`,
    summary: `The ${tool} of ${area} ${failure}. Try again, then check the project and your role.`,
    codes: code,
    kind: code.length > 0 ? 'http' : 'message',
    topic: at(TOPICS, number),
    audience: [at(['user', 'admin'], next(2))],
    fixedBy: [at(['you', 'admin', 'service'], next(3))],
    messages: [{ from: 'browser', texts: [`${area} ${tool} cannot go on (${rare(next)})`] }],
    aliases: pick(ALIASES, 6, next).map(fill),
    retry: at(['no', 'now', 'after-delay'], next(3)),
    component: at(['web', 'mobile', 'api'], next(3)),
    signs: { area: [area.toLowerCase()], [toolQuestion(area)]: [tool], what: [group], [`how${group}`]: [how] },
    related: pick([...Array(Math.min(size, 40)).keys()], RELATED, next)
      .map((step) => (number + step) % size)
      .filter((other) => other !== number)
      .map((other) => `errors/${slugOf(other)}`),
    sources: [{ name: `Handbook of ${area}` }],
    reviewed: '2026-11-21',
    reviewBy: '2999-01-01',
    since: '2026-11-21',
  }
}

export function toolQuestion(area: string): string {
  return `tool${area.toLowerCase()}`
}

type Fill = (text: string) => string

function body(fill: Fill, next: Draw): string {
  const one = (list: string[]) => fill(at(list, next(list.length)))
  const some = (list: string[], count: number) => pick(list, count, next).map(fill).join('\n')
  const steps = pick(STEPS, 8, next).map(
    ([title, text], index) =>
      `<Step id="step-${index}" who="you" title="${fill(title)}">\n${fill(text)} The sign of it is \`${rare(next)}\`.\n</Step>`,
  )
  const causes = pick(CAUSES, 5, next).map(([title, text]) => `<Cause title="${fill(title)}">\n${fill(text)}\n</Cause>`)
  return [
    part('Meaning', some(MEANINGS, 5)),
    part('Who', one(WHO)),
    part('WorkSafe', one(SAFE)),
    part('Steps', steps.join('\n')),
    part('Verify', fill('The {tool} of {area} opens twice in a row, with the lines you know.')),
    part('Causes', causes.join('\n')),
    part('Prevent', some(HABITS, 4)),
    `<Escalate to="admin, support" afterMinutes="30">\n${fill('Send the time, the name of the {tool} and what you did in {area}.')}\n</Escalate>\n`,
  ].join('\n\n')
}

function part(name: string, text: string): string {
  return `<${name}>\n${text}\n</${name}>`
}

function rare(next: Draw): string {
  return Array.from({ length: 3 }, () => at(SYLLABLES, next(SYLLABLES.length))).join('')
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}
