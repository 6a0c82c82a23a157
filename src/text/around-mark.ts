/** A placeholder in a message for a link or another element, whose place in the sentence differs between languages. */
export const MARK = '\0'

/** The text before and after the mark of a message: `aroundMark(m.app_moved({ address: MARK }))`. */
export function aroundMark(message: string): [before: string, after: string] {
  const [before = '', after = ''] = message.split(MARK)
  return [before, after]
}
