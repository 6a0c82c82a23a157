import type { Given } from './engine'

/**
 * What the reader answered in this visit, as `question=option`. Any other answer in the address came with
 * the link: it is known already, and the reader has not yet been asked. A reload makes all of them known.
 */
const own = new Set<string>()

export function noteOwn(questionId: string, answer: string): void {
  own.add(`${questionId}=${answer}`)
}

/** For a new start, which makes no answer the reader's any more. */
export function forgetOwn(): void {
  own.clear()
}

export function isOwn({ question, answer }: Given): boolean {
  return own.has(`${question.id}=${answer}`)
}
