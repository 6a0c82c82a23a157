import type { Question } from '../../catalog/types'
import type { Problem } from './problem'

/** Keys of the wizard's address that are no questions, and the answer that is no option. */
const RESERVED_KEYS = ['ask', 'fix', 'step', 'result', 'since', 'wait']
const RESERVED_ANSWER = 'unsure'

/** Checks what the schema cannot: names that would collide in the wizard's address, and references to earlier questions. */
export function checkQuestions(questions: Question[]): Problem[] {
  return questions.flatMap((question, index) => {
    const earlier = questions.slice(0, index)
    const messages = [
      ...(RESERVED_KEYS.includes(question.id) ? [`"${question.id}" is a word the wizard's address uses itself`] : []),
      ...(earlier.some(({ id }) => id === question.id) ? [`"${question.id}" stands twice`] : []),
      ...(question.options.some(({ id }) => id === RESERVED_ANSWER)
        ? [`"${RESERVED_ANSWER}" is no name for an option`]
        : []),
      ...[question, ...question.options].flatMap((holder) => checkOnly(holder, earlier)),
    ]
    return messages.map((message) => ({
      file: 'content/questions.yaml',
      line: 1,
      message: `${question.id}: ${message}`,
    }))
  })
}

function checkOnly({ only = {} }: Pick<Question, 'only'>, earlier: Question[]): string[] {
  return Object.entries(only).flatMap(([id, answers]) => {
    const known = earlier.find((question) => question.id === id)?.options.map((option) => option.id)
    if (!known) return [`only: "${id}" is not an earlier question`]
    return answers
      .filter((answer) => !known.includes(answer))
      .map((answer) => `only.${id}: "${answer}" is not one of ${known.join(', ')}`)
  })
}
