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
