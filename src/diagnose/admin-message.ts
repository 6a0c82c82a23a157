interface Request {
  product: string
  /** What the person sees: the title of the article. */
  title: string
  /** What to do, in order, line by line where the words are known. */
  steps: readonly { title: string; words: readonly string[] }[]
  /** Where the steps are explained. */
  address: string
  /** Who needs it and where, in the person's own words; may be empty. */
  whom: string
}

/** A message that asks an administrator for steps: what to do, where, and for whom. */
export function adminMessage({ product, title, steps, address, whom }: Request): string {
  const needs = steps.length === 1 ? 'This step needs' : 'These steps need'
  const does = steps.length === 1 ? 'it' : 'them'
  return [
    'Hello,',
    '',
    `${product} is showing me this: ${title}.`,
    `${needs} an administrator. Can you do ${does} for me?`,
    '',
    ...steps.flatMap((step, index) => [steps.length === 1 ? step.title : `${index + 1}. ${step.title}`, ...step.words]),
    '',
    ...(whom.trim() ? [`For: ${whom.trim()}`] : []),
    `How to do ${does}: ${address}`,
    '',
    'Thank you',
  ].join('\n')
}
