import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId, Maker, Question, Site } from '../../content-model/types'
import { EXAMPLE_LANGUAGES } from '../read/examples'
import { type Anchors, checkLink } from '../read/mdx-tree'
import type { PlaceOf } from '../read/parse-yaml'
import { aboutFile, didYouMean, oneOf, type Problem } from '../read/problem'
import { anchorsOf, type Article } from '../read/read-article'
import { checkQuestions } from './question-checks'

/** The data of a YAML file, and the position of each value. */
interface Placed<Data> {
  data: Data
  placeOf: PlaceOf
}

/**
 * Checks what no article can check alone: references, links and anchors, signs, the site's own lists.
 *
 * @param unread articles whose own mistakes hide what is in them
 */
export function crossCheck(
  { articles, unread }: { articles: Article[]; unread: ArticleId[] },
  questions: Placed<Question[]>,
  site: Placed<Site>,
  makers: Placed<Maker[]>,
): Problem[] {
  const anchors: Anchors = new Map(articles.map((article) => [article.entry.id, anchorsOf(article)]))
  for (const id of unread) anchors.set(id, undefined)
  return [
    ...articles.flatMap((article) => [
      ...checkRelated(article, anchors),
      ...checkLinks(article, anchors),
      ...checkSigns(article, questions.data),
      ...checkDates(article),
    ]),
    ...checkSlugs(articles),
    ...checkQuestions(questions.data, questions.placeOf),
    ...checkSee(questions, anchors),
    ...checkHelp(site, anchors),
    ...checkCommonest(site, anchors),
    ...checkMakers(makers, anchors),
  ]
}

function checkHelp({ data, placeOf }: Placed<Site>, anchors: Anchors): Problem[] {
  return Object.entries(data.help).flatMap(([name, href]) => {
    // Each starts with /, so it does not matter which article has it.
    const fault = checkLink(href, 'errors/', anchors)
    if (!fault) return []
    return [
      { file: 'content/site.yaml', ...placeOf(['help', name]), about: `help.${name}`, found: `"${href}"`, ...fault },
    ]
  })
}

function checkSee({ data, placeOf }: Placed<Question[]>, anchors: Anchors): Problem[] {
  return data.flatMap(({ options }, index) =>
    options.flatMap(({ see = [] }, at) =>
      see.flatMap((id, nth) => {
        if (anchors.has(id)) return []
        const place = placeOf([index, 'options', at, 'see', nth])
        return [{ file: 'content/questions.yaml', ...place, about: 'see', found: `"${id}"`, ...noArticle(id, anchors) }]
      }),
    ),
  )
}

function checkMakers({ data, placeOf }: Placed<Maker[]>, anchors: Anchors): Problem[] {
  return data.flatMap(({ name, article }, index) => {
    if (article === undefined || anchors.has(article)) return []
    const place = placeOf([index, 'article'])
    return [
      {
        file: 'content/makers.yaml',
        ...place,
        about: `article of ${name}`,
        found: `"${article}"`,
        ...noArticle(article, anchors),
      },
    ]
  })
}

/** Short addresses carry the slug alone, so no two articles may share one. */
function checkSlugs(articles: Article[]): Problem[] {
  const first = new Map<string, string>()
  return articles.flatMap(({ file, entry }) => {
    const taken = first.get(entry.slug)
    first.set(entry.slug, taken ?? file)
    if (taken === undefined) return []
    const [line, column] = [1, 1]
    const found = `the slug "${entry.slug}", which ${taken} has`
    const expected = `a name of its own: /e/${entry.slug} leads to one article`
    return [
      { file, line, column, about: 'file name', found, expected, fix: 'Rename the file that is not published yet.' },
    ]
  })
}

function checkRelated({ file, entry, placeOf }: Article, anchors: Anchors): Problem[] {
  return entry.related.flatMap((id, index) => {
    const own = { file, ...placeOf(['related', index]), about: 'related', found: `"${id}"` }
    if (id === entry.id) return [{ ...own, expected: 'other articles', fix: 'Take it out: it is the article itself.' }]
    return anchors.has(id) ? [] : [{ ...own, ...noArticle(id, anchors) }]
  })
}

function noArticle(id: string, anchors: Anchors): Pick<Problem, 'expected' | 'fix'> {
  const fix = didYouMean(id, anchors.keys(), 'Take it out, or write that article first.')
  return { expected: 'the folder and name of an article that is there, such as errors/503', fix }
}

/** Says which links of an article lead nowhere. */
export function checkLinks({ file, entry, facts }: Article, anchors: Anchors): Problem[] {
  return facts.links.flatMap(({ href, line, column }) => {
    const fault = checkLink(href, entry.id, anchors)
    return fault ? [{ file, line, column, about: 'link', found: `"${href}"`, ...fault }] : []
  })
}

function checkSigns({ file, entry, placeOf }: Article, questions: Question[]): Problem[] {
  if (!('signs' in entry)) return []
  const ids = questions.map((known) => known.id)
  return Object.entries(entry.signs).flatMap(([id, options]) => {
    const question = questions.find((candidate) => candidate.id === id)
    if (!question) {
      const fix = didYouMean(id, ids, 'Take it out, or ask it in content/questions.yaml.')
      return [
        { file, ...placeOf(['signs', id]), about: 'signs', found: `a question "${id}"`, expected: oneOf(ids), fix },
      ]
    }
    const known = question.options.map((option) => option.id)
    return options.flatMap((option, index) => {
      if (known.includes(option)) return []
      const otherwise = `Add the option to "${id}" in content/questions.yaml, or take it out.`
      // A number that is not there yet is a new one, and no slip of the finger.
      const fix = /^\d+$/.test(option) ? otherwise : didYouMean(option, known, otherwise)
      const place = placeOf(['signs', id, index])
      return [{ file, ...place, about: `signs.${id}`, found: `"${option}"`, expected: oneOf(known), fix }]
    })
  })
}

function checkDates({ file, entry, placeOf }: Article): Problem[] {
  const { since, reviewed, reviewBy } = entry
  if (reviewBy > reviewed && reviewed >= since) return []
  const isEarly = reviewed < since
  return [
    {
      file,
      ...placeOf([isEarly ? 'reviewed' : 'reviewBy']),
      about: isEarly ? 'reviewed' : 'reviewBy',
      found: `since ${since}, reviewed ${reviewed}, reviewBy ${reviewBy}`,
      expected: 'days in this order: published, checked, to be checked again',
      fix: isEarly
        ? 'Set reviewed to the day of the last check, on or after since.'
        : 'Set reviewBy to a later day: six months after reviewed is usual.',
    },
  ]
}

function checkCommonest({ data, placeOf }: Placed<Site>, anchors: Anchors): Problem[] {
  return data.commonest.flatMap((id, index) => {
    if (anchors.has(id)) return []
    const own = { file: 'content/site.yaml', ...placeOf(['commonest', index]), about: 'commonest' }
    return [{ ...own, found: `"${id}"`, ...noArticle(id, anchors) }]
  })
}

const FOLDER = 'content/examples'
const ENDS: string[] = EXAMPLE_LANGUAGES.map(({ end }) => end)
const EXPECTED = `one file for each task and language: ${ENDS.map((end) => `.${end}`).join(' ')}`

/** Finds files of `content/examples` that no reader would see, and tasks that lack a language. */
export async function checkExamples(root: string): Promise<{ problems: Problem[] }> {
  const names = (await readdir(join(root, FOLDER)).catch((): string[] => [])).filter((name) => !name.startsWith('.'))
  const strange = names.filter((name) => !ENDS.includes(endOf(name)))
  const tasks = new Set(names.filter((name) => !strange.includes(name)).map((name) => name.replace(/\..*$/, '')))
  const missing = [...tasks].flatMap((task) =>
    ENDS.map((end) => `${task}.${end}`).filter((name) => !names.includes(name)),
  )
  return {
    problems: [
      ...strange.map((name) =>
        aboutFile(`${FOLDER}/${name}`, {
          about: 'example',
          found: `a file that ends in .${endOf(name)}`,
          expected: EXPECTED,
          fix: didYouMean(endOf(name), ENDS, 'Rename it, or move it out of this folder.'),
        }),
      ),
      ...missing.map((name) =>
        aboutFile(`${FOLDER}/${name}`, {
          about: 'example',
          found: 'no such file, but the task in other languages',
          expected: EXPECTED,
          fix: 'Write it: readers choose among the languages by tabs.',
        }),
      ),
    ],
  }
}

function endOf(name: string): string {
  return name.replace(/^[^.]*\.?/, '')
}
