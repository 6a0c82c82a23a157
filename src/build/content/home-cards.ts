import { screenOf } from '../../catalog/screen'
import type { Entry, HomeCard } from '../../catalog/types'

/** An error as the start page shows it: the message, and the kind of screen on which people meet it. */
export function homeCard({ id, title, summary, codes, messages, ...entry }: Entry): HomeCard {
  const [message = title] = messages
  return { id, title, summary, codes, message, screen: screenOf(entry) }
}
