import { UNSURE } from '../../content-model/enums'
import type { Question } from '../../content-model/types'
import { RESERVED } from '../../diagnose/answers'
import type { PlaceOf } from '../read/parse-yaml'
import { didYouMean, oneOf, type Fault, type Place, type Problem } from '../read/problem'

type Conditions = Pick<Question, 'only' | 'unless'>

interface Found extends Omit<Fault, keyof Place> {
  path: PropertyKey[]
}

/** Checks what the schema cannot: names that would collide in the wizard's address, and references to earlier questions. */
export function checkQuestions(questions: Question[], placeOf: PlaceOf): Problem[] {
  return questions
    .flatMap((question, index) => [
      ...checkName(question, index, questions.slice(0, index)),
      ...question.options.flatMap((option, at) => checkOption(question, option.id, [index, 'options', at, 'id'], at)),
      ...checkConditions(question, [index], questions.slice(0, index)),
      ...question.options.flatMap((option, at) =>
        checkConditions(option, [index, 'options', at], questions.slice(0, index)),
      ),
    ])
    .map(({ path, ...found }) => ({ file: 'content/questions.yaml', ...placeOf(path), ...found }))
}

function checkName({ id }: Question, index: number, earlier: Question[]): Found[] {
  const own = { path: [index, 'id'], about: 'id' }
  if (RESERVED.some((key) => key === id))
    return [
      {
        ...own,
        found: `a question "${id}"`,
        expected: `a name other than ${RESERVED.join(', ')}, which the wizard's address uses itself`,
        fix: 'Choose another word, and use it in the signs of the errors too.',
      },
    ]
  if (!earlier.some((question) => question.id === id)) return []
  return [{ ...own, found: `"${id}" a second time`, expected: 'each question once', fix: 'Rename or join them.' }]
}

function checkOption({ id, options }: Question, option: string, path: PropertyKey[], at: number): Found[] {
  const own = { path, about: `${id}, option` }
  if (option === UNSURE)
    return [
      {
        ...own,
        found: `"${option}"`,
        expected: `a name other than "${UNSURE}", which stands for "I'm not sure"`,
        fix: 'Take the option out and write notSure: true, or choose another word.',
      },
    ]
  if (options.findIndex((other) => other.id === option) === at) return []
  return [{ ...own, found: `"${option}" a second time`, expected: 'each option once', fix: 'Rename or join them.' }]
}

function checkConditions({ only, unless }: Conditions, path: PropertyKey[], earlier: Question[]): Found[] {
  return [...checkCondition(only, [...path, 'only'], earlier), ...checkCondition(unless, [...path, 'unless'], earlier)]
}

/** @param path of the condition, which ends with its name */
function checkCondition(condition: Question['only'] = {}, path: PropertyKey[], earlier: Question[]): Found[] {
  const ids = earlier.map((question) => question.id)
  const name = String(path.at(-1))
  return Object.entries(condition).flatMap(([id, answers]) => {
    const question = earlier.find((one) => one.id === id)
    if (!question)
      return [
        {
          path: [...path, id],
          about: name,
          found: `a question "${id}"`,
          expected:
            ids.length === 0 ? 'nothing: no question comes before this one' : `an earlier question: ${ids.join(', ')}`,
          fix: didYouMean(id, ids, 'Move the question down, or take the condition out.'),
        },
      ]
    const known = [...question.options.map((option) => option.id), ...(question.notSure ? [UNSURE] : [])]
    return answers.flatMap((answer, at) => {
      if (known.includes(answer)) return []
      const own = { path: [...path, id, at], about: `${name}.${id}`, found: `"${answer}"`, expected: oneOf(known) }
      return [{ ...own, fix: didYouMean(answer, known, 'Write one of them.') }]
    })
  })
}
