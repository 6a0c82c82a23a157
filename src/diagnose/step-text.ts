import { ADVICE } from '../content-model/sections'

/** Elements whose words make one line of a plain text. */
const BLOCKS = 'p, li, pre, h3, h4, td, th'

/** The words of rendered text as plain lines for a message, list entries with a dash. */
export function linesOf(element: Element): string[] {
  return [...element.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => ({ mark: block.closest('li') ? '- ' : '', words: wordsOf(block) }))
    .filter(({ words }) => words !== '')
    .map(({ mark, words }) => mark + words)
}

/** Without the mark of an advice, which says nothing where its footnote is not. */
function wordsOf({ textContent }: Element): string {
  return textContent.replaceAll(ADVICE.mark, '').replace(/\s+/g, ' ').trim()
}
