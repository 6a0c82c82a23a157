import { UNSURE, type Given } from './engine'

/** The words of the answer that keeps every article. */
export const UNSURE_LABEL = "I'm not sure"

/** The words a reader chose. */
export function answerLabel({ question: { options }, answer }: Given): string {
  return answer === UNSURE ? UNSURE_LABEL : (options.find(({ id }) => id === answer)?.label ?? answer)
}
