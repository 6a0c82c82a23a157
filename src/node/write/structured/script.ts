/**
 * Data as an element that no browser runs: the content security policy lets it stand without a hash.
 *
 * @param data what JSON can hold
 */
export function dataScript(data: unknown): string {
  // A text of the data must not end the element or open a comment.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`
}
