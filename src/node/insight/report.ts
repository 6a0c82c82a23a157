import type { Asked, Counts, Tally, Version, Unread } from './tally'

/** The names of ids in today's content; undefined for one that is gone. */
export interface Names {
  title: (article: string) => string | undefined
  step: (article: string, step: string) => string | undefined
  /** What the wizard asks. */
  question: (id: string) => string | undefined
}

/** In rows; what comes after is rare. */
const MOST_ROWS = 30
const MOST_SPELLINGS = 3

/** A report for authors as Markdown: what to write, what to fix, and which words to teach the search. */
export function reportText(tally: Tally, names: Names, unread: Unread): string {
  return [
    '# What readers did not find',
    head(tally, unread),
    ...emptySearches(tally),
    ...guessedSearches(tally),
    ...guessesTaken(tally, names),
    ...helpfulness(tally, names),
    ...notFixing(tally, names),
    ...leftQuestions(tally, names),
    ...fixingSteps(tally, names),
  ].join('\n\n')
}

function head({ events, days, languages }: Tally, unread: Unread): string {
  const sorted = [...days].toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  const span = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  const by = languages.sorted().map(([language, count]) => `${language} ${count}`)
  const lost =
    unread.lines === 0 ? '' : ` ${plural(unread.lines, 'line')} could not be read, the first is line ${unread.first}.`
  return `${plural(events, 'event')}${span} (${by.join(', ')}).${lost}`
}

function emptySearches({ asked }: Tally): string[] {
  const rows = groups(asked, ({ empty }) => empty).map(({ group, count }) => [count, spellings(group)])
  return section(
    'Words without an article',
    'Nothing was found. Write what is missing, or teach an article the words: a line in its `.phrasings.txt`.',
    ['times', 'asked as'],
    rows,
  )
}

function guessedSearches({ asked }: Tally): string[] {
  const rows = groups(asked, ({ guessed }) => guessed).map(({ group, count }) => [
    count,
    spellings(group),
    group.taken.total === 0 ? 'none' : plural(group.taken.total, 'time'),
  ])
  return section(
    'Words with guesses only',
    'The search was not sure. Where no guess was opened, none was right.',
    ['times', 'asked as', 'a guess was opened'],
    rows,
  )
}

function guessesTaken({ asked }: Tally, names: Names): string[] {
  const rows = [...asked.values()].flatMap((group) =>
    group.taken.sorted().map(([article, count]) => ({ count, row: [count, spellings(group), named(article, names)] })),
  )
  return section(
    'Which guess answers what',
    'Candidates for phrasings: what readers typed, and the article that they chose for it.',
    ['times', 'asked as', 'article'],
    rows.toSorted((a, b) => b.count - a.count).map(({ row }) => row),
  )
}

function helpfulness({ versions }: Tally, names: Names): string[] {
  const rated = [...versions.values()].filter(({ yes, no }) => yes + no > 0)
  const rows = rated
    .toSorted((a, b) => b.no - b.yes - (a.no - a.yes) || (key(a) < key(b) ? -1 : 1))
    .map(({ article, version, yes, no }) => [
      named(article, names),
      version,
      yes,
      no,
      no > yes ? 'did not help most' : '',
    ])
  return section(
    'Articles that helped, and that did not',
    'By version, so that an edit shows. The worst first.',
    ['article', 'version', 'yes', 'no', ''],
    rows,
  )
}

function notFixing({ versions, refused, noError }: Tally, names: Names): string[] {
  const tried = [...versions.values()].filter(({ notFixed }) => notFixed > 0)
  const steps = tried.toSorted((a, b) => b.notFixed - a.notFixed || (key(a) < key(b) ? -1 : 1))
  return [
    ...section(
      'Outcomes that did not fix',
      'Readers tried every step.',
      ['times', 'article', 'version'],
      steps.map(({ notFixed, article, version }) => [notFixed, named(article, names), version]),
    ),
    ...section(
      'Outcomes that were refused',
      'The wizard ended at the article, and readers chose "None of these".',
      ['times', 'article'],
      refused.sorted().map(([article, count]) => [count, named(article, names)]),
    ),
    ...section(
      'Answers that lead to no error',
      'What readers have is not among the errors.',
      ['times', 'answers'],
      noError.sorted().map(([answers, count]) => [count, code(answers)]),
    ),
  ]
}

function leftQuestions({ questionsLeft, before }: Tally, names: Names): string[] {
  const rows = questionsLeft.sorted().map(([id, count]) => {
    const [answers, times] = before.get(id)?.sorted()[0] ?? ['', 0]
    return [count, names.question(id) ?? code(id), answers === '' ? '' : `${code(answers)} (${times})`]
  })
  return section(
    'Questions people leave',
    'They went elsewhere without an answer: the question may be hard to answer, or too early.',
    ['times', 'question', 'most often after'],
    rows,
  )
}

function fixingSteps({ versions }: Tally, names: Names): string[] {
  const rows = [...versions.values()].flatMap(({ article, fixedBy }) =>
    fixedBy.sorted().map(([step, count]) => ({ article, step, count })),
  )
  return section(
    'Steps that fix it',
    'Consider putting them first in their article.',
    ['times', 'article', 'step'],
    rows
      .toSorted((a, b) => b.count - a.count || (a.article < b.article ? -1 : 1))
      .map(({ article, step, count }) => [count, named(article, names), names.step(article, step) ?? code(step)]),
  )
}

function section(title: string, about: string, columns: string[], rows: (string | number)[][]): string[] {
  if (rows.length === 0) return [`## ${title}`, 'Nothing was counted.']
  const lines = [columns, columns.map(() => '---'), ...rows.slice(0, MOST_ROWS)].map(
    (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`,
  )
  const rest = rows.length > MOST_ROWS ? [`And ${rows.length - MOST_ROWS} more.`] : []
  return [`## ${title}`, about, lines.join('\n'), ...rest]
}

function groups(asked: Map<string, Asked>, countOf: (group: Asked) => number) {
  return [...asked]
    .map(([words, group]) => ({ words, group, count: countOf(group) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
}

/** How it was typed, the commonest first. */
function spellings({ spellings: typed }: { spellings: Counts }): string {
  const all = typed.sorted().map(([query]) => query)
  const rest = all.length - MOST_SPELLINGS
  return [...all.slice(0, MOST_SPELLINGS), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ')
}

function named(article: string, names: Names): string {
  return `${names.title(article) ?? 'gone today'} (${code(article)})`
}

function key({ article, version }: Version): string {
  return `${article} ${version}`
}

function code(text: string): string {
  return `\`${text}\``
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
