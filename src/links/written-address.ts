import type { ReactNode } from 'react'

/**
 * The address of a link to another site as it is written beside its words on paper, as short as it can be typed.
 *
 * @param words of the link; nothing is written beside words that are the address
 */
export function writtenAddress(href: string, words: ReactNode): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return undefined
  const short = href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '')
  return short === words ? undefined : short
}
