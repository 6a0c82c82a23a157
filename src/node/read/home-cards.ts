import { screenOf } from '../../content-model/entry'
import type { Entry, HomeCard } from '../../content-model/types'

/** An error as the start page shows it: the message, and the kind of screen on which people meet it. */
export function homeCard({ id, title, summary, codes, messages, ...entry }: Entry): HomeCard {
  // A card stands for the product, so it shows no words of a browser or a server on the way.
  const message = messages.find(({ from }) => from === 'service')?.text ?? title
  return { id, title, summary, codes, message, screen: screenOf(entry) }
}
