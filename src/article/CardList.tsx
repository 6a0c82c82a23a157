import type { Card } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { CodeBadge, TitleWithCode } from './CodeBadge'

/** A list of articles: the badge of each, its title as a link, and one sentence. */
export function CardList({ cards, label }: { cards: Card[]; label?: string }) {
  return (
    <ul aria-label={label} className="rows">
      {cards.map((card) => (
        <li key={card.id}>
          <Link to={paths.article(card.id)}>
            <CodeBadge {...card} />
            <TitleWithCode title={card.title} />
          </Link>
          <p>{card.summary}</p>
        </li>
      ))}
    </ul>
  )
}

interface Item {
  to: string
  label: string
  /** How many articles it has. */
  count: number
}

/** Groups of articles, each a link with its count. */
export function TopicList({ items, columns }: { items: readonly Item[]; columns: string }) {
  return (
    <ul className={`mt-3 grid gap-x-6 border-t border-line-strong sm:grid-cols-2 ${columns}`}>
      {items.map(({ to, label, count }) => (
        <li key={to} className="border-b border-line">
          <Link to={to} className="flex min-h-11 items-center justify-between gap-3">
            <span className="link">{label}</span> <span className="text-sm text-ink-soft">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
