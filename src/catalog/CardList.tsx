import { Link } from 'react-router'
import { paths } from '../paths'
import type { Card } from './types'

/** Articles as a list of links with one sentence each. */
export function CardList({ cards, label }: { cards: Card[]; label?: string }) {
  return (
    <ul aria-label={label} className="mt-3 grid gap-3 sm:grid-cols-2">
      {cards.map((card) => (
        <li key={card.id} className="card relative p-4 hover:border-line-strong has-[:focus-visible]:border-accent">
          <Link to={paths.article(card.id)} className="font-semibold after:absolute after:inset-0">
            {card.title}
          </Link>
          <p className="mt-1 text-sm text-ink-soft">{card.summary}</p>
        </li>
      ))}
    </ul>
  )
}
