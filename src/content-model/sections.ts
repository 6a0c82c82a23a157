/**
 * The fixed parts of an error article, in the order they stand in the file and on the page. The ids are
 * permanent anchors; `build/content/body.ts` checks the order and `article/parts.tsx` draws the headings.
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

/** Headings of a `Steps` block that is for one kind of reader. */
export const STEPS_FOR = {
  user: { id: 'fix-user', title: 'Fix it in {product}' },
  admin: { id: 'fix-admin', title: 'Fix it as an administrator' },
  developer: { id: 'fix-developer', title: 'Fix it in your code' },
} as const

/** The sections that stand around the body of every article, of whatever kind. */
export const FRAME = {
  message: { id: 'message', title: 'Does your screen say this?' },
  related: { id: 'related', title: 'Related' },
  sources: { id: 'sources', title: 'Where this comes from' },
} as const

/**
 * What marks advice of our own in a body: authors write `<Advice>`, and `build/content/advice.ts` leaves the mark's
 * component behind its words. The sentence stands in "Where this comes from" of every article that has such a mark.
 */
export const ADVICE = {
  component: 'AdviceMark',
  mark: '†',
  name: 'our advice',
  sentence: 'Anything marked † is our own advice, not something {product} publishes.',
} as const

/** Fills the product's name into a heading. */
export function withProduct(title: string, product: string): string {
  return title.replace('{product}', product)
}
