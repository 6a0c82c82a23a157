/**
 * A message that asks an administrator for one step.
 *
 * @param facts the product's name, the titles of the article and of the step, and where the step is explained
 */
export function adminMessage(facts: { product: string; title: string; step: string; address: string }): string {
  return [
    'Hello,',
    '',
    `${facts.product} shows me this: ${facts.title}.`,
    'This step needs an administrator. Can you do it for me?',
    '',
    facts.step,
    `How to do it: ${facts.address}`,
    '',
    'Thank you',
  ].join('\n')
}
