interface Request {
  product: string
  /** What the person sees: the title of the article. */
  title: string
  /** The title of the step, and its words line by line. */
  step: string
  words: readonly string[]
  /** Where the step is explained. */
  address: string
  /** Who needs it and where, in the person's own words; may be empty. */
  whom: string
}

/** A message that asks an administrator for one step: what to do, where, and for whom. */
export function adminMessage({ product, title, step, words, address, whom }: Request): string {
  return [
    'Hello,',
    '',
    `${product} shows me this: ${title}.`,
    'This step needs an administrator. Can you do it for me?',
    '',
    step,
    ...words,
    '',
    ...(whom.trim() ? [`For: ${whom.trim()}`] : []),
    `The step in full: ${address}`,
    '',
    'Thank you',
  ].join('\n')
}
