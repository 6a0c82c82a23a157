import type { Question } from '../catalog/types'
import type { AskedQuestion } from './engine'

/** Questions about a screen are put to people at one, and questions about calls to those whose program makes them. */
const ONLY: Record<string, AskedQuestion['only']> = {
  page: { where: ['screen', 'login'] },
  doing: { where: ['screen'] },
  calls: { where: ['connected'] },
}

/** Adds to each question of the content the answers on which alone it makes sense. */
export function withPlaces(questions: readonly Question[]): AskedQuestion[] {
  return questions.map((question) => {
    const only = ONLY[question.id]
    return only ? { ...question, only } : question
  })
}
