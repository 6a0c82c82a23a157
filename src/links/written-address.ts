import type { ReactNode } from 'react'

/**
 * The address of an external link, shortened for typing, for printing it after the words of the link.
 *
 * @param words of the link
 * @returns nothing for a link on this site, and for a link whose words are its address
 */
export function writtenAddress(href: string, words: ReactNode): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return undefined
  const short = href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '')
  return short === words ? undefined : short
}
