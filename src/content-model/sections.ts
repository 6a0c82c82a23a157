/**
 * The fixed parts of an error article, in the order of the file and the page. The ids are permanent anchors.
 * `node/check` checks the order and `article/parts.tsx` draws the headings.
 */
export const PARTS = {
  Meaning: { id: 'meaning', title: 'What it means' },
  Who: { id: 'who', title: 'Is it you, your administrator or {product}?' },
  WorkSafe: { id: 'work-safe', title: 'Is my work safe?' },
  Steps: { id: 'fix', title: 'Fix it now' },
  Verify: { id: 'verify', title: 'Check that it worked' },
  Causes: { id: 'causes', title: 'Why it happens' },
  Prevent: { id: 'prevent', title: 'Stop it coming back' },
  Escalate: { id: 'escalate', title: 'Still stuck?' },
} as const

export type Part = keyof typeof PARTS

/** The headings of a `Steps` block for one audience. */
export const STEPS_FOR = {
  user: { id: 'fix-user', title: 'Fix it in {product}' },
  admin: { id: 'fix-admin', title: 'Fix it as an administrator' },
  developer: { id: 'fix-developer', title: 'Fix it in your code' },
} as const

/** The sections around the body of every article. */
export const FRAME = {
  message: { id: 'message', title: 'Does your screen say this?' },
  related: { id: 'related', title: 'Related' },
  sources: { id: 'sources', title: 'Where this comes from' },
} as const

/**
 * How our own advice is marked in a body: authors write `<Advice>`, and `node/read` puts the component of the mark after
 * its words. Every article with such a mark has the sentence in "Where this comes from".
 */
export const ADVICE = {
  component: 'AdviceMark',
  mark: '†',
  name: 'our advice',
  sentence: 'Anything marked † is our own advice, not something {product} publishes.',
} as const

/** Inserts the product's name into a heading. */
export function withProduct(title: string, product: string): string {
  return title.replace('{product}', product)
}
