import { splitNumber } from '../article/CodeBadge'
import type { HomeCard } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'

/** Errors to start with as people see them on their screens, each a way to its article. */
export function Commonest({ cards }: { cards: HomeCard[] }) {
  return (
    <ul className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card) => (
        <li key={card.id} className="group relative grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 sm:block">
          <div aria-hidden="true" className="screen" data-screen={card.screen}>
            <Screen card={card} />
          </div>
          <div className="sm:mt-2.5">
            <Link
              to={paths.article(card.id)}
              className="leading-snug font-semibold group-hover:underline after:absolute after:inset-0"
            >
              {card.title}
            </Link>
            <p className="text-sm text-ink-soft">{card.summary}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Screen({ card: { screen, message, codes } }: { card: HomeCard }) {
  const { number, rest } = splitNumber(message)
  if (screen === 'page')
    return (
      <>
        <i className="bar" />
        <b>{number}</b>
        <span>{rest}</span>
      </>
    )
  if (screen === 'reply')
    return (
      <>
        <span>HTTP/1.1 {number || codes[0]}</span>
        <span>{`{ "message": "${rest}" }`}</span>
      </>
    )
  if (screen === 'login')
    return (
      <>
        <q>{message}</q>
        <i className="entry" />
        <i className="entry" />
      </>
    )
  return (
    <>
      <i className="bar" />
      <q>{message}</q>
    </>
  )
}
