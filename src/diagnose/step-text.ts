/** Elements whose words make one line of a plain text. */
const BLOCKS = 'p, li, pre, h3, h4, td, th'

/** The words of rendered text as plain lines for a message, list entries with a dash. */
export function linesOf(element: Element): string[] {
  return [...element.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => ({ mark: block.closest('li') ? '- ' : '', words: block.textContent.replace(/\s+/g, ' ').trim() }))
    .filter(({ words }) => words !== '')
    .map(({ mark, words }) => mark + words)
}
