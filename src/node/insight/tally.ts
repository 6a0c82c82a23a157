import { z } from 'zod'
import { batchSchema, eventSchema, type InsightEvent } from '../../insight/schema'
import { wordsIn } from '../../text/analyze'

/** One event of a file, with the language of the page and, where the receiver wrote it, the day. */
interface Line {
  event: InsightEvent
  language: string
  day?: string
}

/** The lines of a file that are no events. They do not stop a report. */
export interface Unread {
  lines: number
  /** The first of them, counted from 1. */
  first?: number
}

const lineHead = z.object({ day: z.iso.date().optional(), language: batchSchema.shape.language })

/**
 * Reads events a line at a time, so a file may be larger than memory. A line is an event as `deploy/events` writes it, or
 * the body of a request as another receiver may keep it.
 *
 * @param unread receives what could not be read
 */
export async function* readEvents(lines: AsyncIterable<string>, unread: Unread): AsyncGenerator<Line> {
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim() === '') continue
    const found = parseLine(text)
    if (found) yield* found
    else {
      unread.lines += 1
      unread.first ??= number
    }
  }
}

function parseLine(text: string): Line[] | undefined {
  const value = parseJson(text)
  const batch = batchSchema.safeParse(value).data
  if (batch) return batch.events.map((event) => ({ event, language: batch.language }))
  const head = lineHead.safeParse(value).data
  if (!head) return undefined
  const { day: _, language: __, ...rest } = value as Record<string, unknown>
  const event = eventSchema.safeParse(rest).data
  return event && [{ event, ...head }]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A count for each key, the largest first when listed. */
export class Counts {
  readonly #counts = new Map<string, number>()

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** The largest first; of equals the first in the alphabet, so that a report does not change by itself. */
  sorted(): [key: string, count: number][] {
    return [...this.#counts].toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
  }
}

/** All searches that ask the same in other words, endings or order. */
export interface Asked {
  /** As they were typed. */
  spellings: Counts
  /** Guesses that were opened. */
  taken: Counts
  /** How often nothing at all was found. */
  empty: number
  /** How often there were guesses. */
  guessed: number
}

/** What is known of one version of an article. */
export interface Version {
  article: string
  version: string
  yes: number
  no: number
  /** Readers whom no step helped. */
  notFixed: number
  fixedBy: Counts
}

/** Everything that a report needs, counted in one pass. */
export interface Tally {
  events: number
  days: Set<string>
  languages: Counts
  asked: Map<string, Asked>
  versions: Map<string, Version>
  /** Likely articles that readers of the wizard refused. */
  refused: Counts
  /** Answers that led to no error, in one line. */
  noError: Counts
  questionsLeft: Counts
  /** The answers before the question that was left, by question. */
  before: Map<string, Counts>
}

export async function tally(lines: AsyncIterable<Line>): Promise<Tally> {
  const all: Tally = {
    events: 0,
    days: new Set(),
    languages: new Counts(),
    asked: new Map(),
    versions: new Map(),
    refused: new Counts(),
    noError: new Counts(),
    questionsLeft: new Counts(),
    before: new Map(),
  }
  for await (const { event, language, day } of lines) {
    all.events += 1
    all.languages.add(language)
    if (day !== undefined) all.days.add(day)
    add(all, event)
  }
  return all
}

function add(all: Tally, event: InsightEvent): void {
  switch (event.kind) {
    case 'no-answer':
    case 'guesses-only':
    case 'guess-taken':
      return addSearch(all, event)
    case 'helpful':
      versionOf(all, event)[event.answer] += 1
      return
    case 'fixed':
      return versionOf(all, event).fixedBy.add(event.step)
    case 'not-fixed':
      versionOf(all, event).notFixed += 1
      return
    case 'none-fits':
      if (event.article === undefined) all.noError.add(answersText(event.answers))
      else all.refused.add(event.article)
      return
    case 'question-left':
      all.questionsLeft.add(event.question)
      return getOrAdd(all.before, event.question, () => new Counts()).add(answersText(event.answers))
  }
}

function addSearch({ asked }: Tally, event: Extract<InsightEvent, { query: string }>): void {
  const key = [...new Set(wordsIn(event.query).map(({ stem }) => stem))].toSorted().join(' ')
  const group = getOrAdd(asked, key, () => ({ spellings: new Counts(), taken: new Counts(), empty: 0, guessed: 0 }))
  group.spellings.add(event.query)
  if (event.kind === 'guess-taken') return group.taken.add(event.article)
  if (event.kind === 'no-answer') group.empty += 1
  else group.guessed += 1
}

function versionOf({ versions }: Tally, { article, version }: { article: string; version: string }): Version {
  const start = () => ({ article, version, yes: 0, no: 0, notFixed: 0, fixedBy: new Counts() })
  return getOrAdd(versions, `${article} ${version}`, start)
}

/** `where=screen code=404`; the order in which the questions were asked. */
function answersText(answers: Record<string, string>): string {
  return Object.entries(answers)
    .map(([question, answer]) => `${question}=${answer}`)
    .join(' ')
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}
