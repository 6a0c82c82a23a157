import {
  type MakerTexts,
  makerTextsSchema,
  movedTextsSchema,
  type MovedTexts,
  questionTextsSchema,
  type QuestionTexts,
  type SiteTexts,
  siteTextsSchema,
} from '../../content-model/translation-schema'
import type { Content } from '../read/load-original'
import { type PlaceOf, readIfThere } from '../read/parse-yaml'
import { didYouMean, oneOf, type Problem } from '../read/problem'

interface Words<Data> {
  file: string
  data: Data
  placeOf: PlaceOf
}

/** What the YAML files of a language say, and what is wrong in those that cannot be read. */
export interface Texts {
  questions: Words<QuestionTexts>
  makers: Words<MakerTexts>
  site: Words<SiteTexts>
  moved: Words<MovedTexts>
  problems: Problem[]
}

/** Reads the YAML files of `content/LANGUAGE`; each of them may be left out. */
export async function readTexts(root: string, language: string): Promise<Texts> {
  const fileOf = (name: string) => `content/${language}/${name}.yaml`
  const [questions, makers, site, moved] = await Promise.all([
    readIfThere(root, fileOf('questions'), questionTextsSchema, {}),
    readIfThere(root, fileOf('makers'), makerTextsSchema, []),
    readIfThere(root, fileOf('site'), siteTextsSchema, {}),
    readIfThere(root, fileOf('permalinks'), movedTextsSchema, {}),
  ])
  return {
    questions: { file: fileOf('questions'), ...orNothing(questions, {}) },
    makers: { file: fileOf('makers'), ...orNothing(makers, []) },
    site: { file: fileOf('site'), ...orNothing(site, {}) },
    moved: { file: fileOf('permalinks'), ...orNothing(moved, {}) },
    problems: [questions, makers, site, moved].flatMap((read) => ('problems' in read ? read.problems : [])),
  }
}

type Read<Data> = { data: Data; placeOf: PlaceOf } | { problems: Problem[] }

function orNothing<Data>(read: Read<Data>, nothing: Data): { data: Data; placeOf: PlaceOf } {
  return 'data' in read ? read : { data: nothing, placeOf: () => ({ line: 1, column: 1 }) }
}

/** Puts everything but articles into other words. What has none keeps its own. */
export function translateTexts(
  content: Content,
  { questions, makers, site, moved, problems }: Texts,
): { content: Content; problems: Problem[] } {
  const { apiHours = content.site.support.apiHours } = site.data.support ?? {}
  const keys = keysOf(content.makers)
  const own = new Map(keysOf(makers.data).map((key, at) => [key, makers.data[at]]))
  return {
    content: {
      ...content,
      questions: content.questions.map((question) => inWordsOf(questions.data[question.id], question)),
      makers: content.makers.map((maker, at) => ({ ...maker, ...own.get(keys[at] ?? '') })),
      site: {
        ...content.site,
        description: site.data.description ?? content.site.description,
        support: { ...content.site.support, apiHours },
      },
      permalinks: {
        ...content.permalinks,
        moved: Object.fromEntries(
          Object.entries(content.permalinks.moved).map(([from, { to, note }]) => [
            from,
            { to, note: moved.data[from] ?? note },
          ]),
        ),
      },
    },
    problems: [
      ...problems,
      ...strangeQuestions(content, questions),
      ...strangeMakers(content, makers),
      ...strange(moved, Object.keys(content.permalinks.moved), (from) => [from], 'an address under moved'),
    ],
  }
}

type Question = Content['questions'][number]

function inWordsOf(texts: QuestionTexts[string] | undefined, question: Question): Question {
  if (!texts) return question
  const { options, ...own } = texts
  return {
    ...question,
    ...own,
    options: question.options.map((option) => {
      const words = options[option.id]
      // A hint or a group that the original no longer has is not shown either.
      return words ? { ...option, ...kept(words, option) } : option
    }),
  }
}

function kept(words: { label: string; hint?: string; group?: string }, option: Question['options'][number]) {
  const { label, hint, group } = words
  return { label, ...(option.hint && hint && { hint }), ...(option.group && group && { group }) }
}

/** More than these are not listed one by one. */
const MOST_NAMED = 12

/** Keys of a file that nothing in the original answers to. */
function strange<Data extends object>(
  { file, data, placeOf }: Words<Data>,
  known: string[],
  pathOf: (key: string) => PropertyKey[],
  expected: string,
): Problem[] {
  return Object.keys(data)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      file,
      ...placeOf(pathOf(key)),
      about: String(pathOf(key).at(-2) ?? 'name'),
      found: `"${key}"`,
      expected: known.length === 0 || known.length > MOST_NAMED ? expected : oneOf(known),
      fix: didYouMean(key, known, 'Rename it as the original was renamed, or take it out.'),
    }))
}

function strangeQuestions({ questions }: Content, texts: Words<QuestionTexts>): Problem[] {
  return [
    ...strange(
      texts,
      questions.map(({ id }) => id),
      (id) => [id],
      'the id of a question',
    ),
    ...questions.flatMap(({ id, options }) =>
      strange(
        { ...texts, data: texts.data[id]?.options ?? {} },
        options.map((option) => option.id),
        (option) => [id, 'options', option],
        'the id of an option',
      ),
    ),
  ]
}

/** A name that stands for several makers stands as often in each language, in the same order: "Okta", "Okta 2". */
export function keysOf(makers: { name: string }[]): string[] {
  const seen = new Map<string, number>()
  return makers.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
}

function strangeMakers({ makers }: Content, { file, data, placeOf }: Words<MakerTexts>): Problem[] {
  const known = keysOf(makers)
  return keysOf(data).flatMap((key, index) => {
    const maker = makers[known.indexOf(key)]
    const advice = data[index]?.advice ?? ''
    const own = { file, ...placeOf([index, maker ? 'advice' : 'name']), about: 'maker' }
    if (!maker)
      return [
        {
          ...own,
          found: `"${key}"`,
          expected: 'a maker of content/makers.yaml, as often as there and in the same order',
          fix: didYouMean(key, known, 'Rename it as the original was renamed, or take it out.'),
        },
      ]
    if (advice.includes('{code}') === maker.advice.includes('{code}')) return []
    return [
      {
        ...own,
        found: `${key}: advice ${advice.includes('{code}') ? 'with' : 'without'} {code}`,
        expected: `it ${maker.advice.includes('{code}') ? 'with' : 'without'} {code}, as in the original`,
        fix: '{code} becomes the code that was found.',
      },
    ]
  })
}
