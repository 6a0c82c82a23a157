import * as m from '#words'
import { ADVICE } from '../content-model/sections'

interface Request {
  product: string
  /** What the person sees: the title of the article. */
  title: string
  /** What to do, in order, with the text of each step where it is known. */
  steps: readonly { title: string; lines: readonly string[] }[]
  /** Where the steps are explained. */
  address: string
  /** Who needs it and where, in the person's own words; may be empty. */
  whom: string
}

/** A message that asks an administrator for steps: what to do, where, and for whom. */
export function adminMessage({ product, title, steps, address, whom }: Request): string {
  const isSingle = steps.length === 1
  return [
    m.diagnose_request_greeting(),
    '',
    m.diagnose_request_seen({ product, title }),
    isSingle ? m.diagnose_request_step() : m.diagnose_request_steps(),
    '',
    ...steps.flatMap((step, index) => [isSingle ? step.title : `${index + 1}. ${step.title}`, ...step.lines]),
    '',
    ...(whom.trim() ? [m.diagnose_request_for({ whom: whom.trim() })] : []),
    isSingle ? m.diagnose_request_how_step({ address }) : m.diagnose_request_how_steps({ address }),
    '',
    m.diagnose_request_thanks(),
  ].join('\n')
}

/** Elements whose text becomes one line. */
const BLOCKS = 'p, li, pre, h3, h4, td, th'

/** The text of a rendered step as plain lines, list items with a dash. */
export function toPlainLines(element: Element): string[] {
  return [...element.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => ({ mark: block.closest('li') ? '- ' : '', text: plainText(block) }))
    .filter(({ text }) => text !== '')
    .map(({ mark, text }) => mark + text)
}

/** Drops the advice mark, which means nothing without its footnote. */
function plainText({ textContent }: Element): string {
  return textContent.replaceAll(ADVICE.mark, '').replace(/\s+/g, ' ').trim()
}
