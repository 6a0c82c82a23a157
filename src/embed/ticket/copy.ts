import type { Insertion } from './insertion'

/**
 * Puts a text on the clipboard, as plain text and for editors with links.
 *
 * @returns whether the browser allowed it
 */
export async function copyInsertion({ text, html }: Pick<Insertion, 'text' | 'html'>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(text)
      return true
    }
    const data = {
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }
    await navigator.clipboard.write([new ClipboardItem(data)])
    return true
  } catch {
    // Refused, or a frame without permission.
    return false
  }
}
