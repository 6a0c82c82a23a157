import { paths } from '../paths'
import { Link } from '../ui/Link'
import { Plate, SignedTitle } from './Sign'
import type { Card } from '../content-model/types'

/** Articles as a directory: the plate of each, its title as a link, and one sentence. */
export function CardList({ cards, label }: { cards: Card[]; label?: string }) {
  return (
    <ul aria-label={label} className="rows">
      {cards.map((card) => (
        <li key={card.id}>
          <Link to={paths.article(card.id)}>
            <Plate {...card} />
            <SignedTitle title={card.title} />
          </Link>
          <p>{card.summary}</p>
        </li>
      ))}
    </ul>
  )
}
