import * as m from '#words'
import home, { topics } from 'virtual:home'
import site from 'virtual:site'
import { paths } from '../paths'
import { Link, TouchLink } from '../ui/Link'
import { SearchBox } from '../search/SearchBox'
import { TopicList } from '../article/CardList'
import { splitNumber } from '../article/CodeBadge'
import type { HomeCard } from '../content-model/types'

const MORE = [
  {
    title: m.app_home_status_title(),
    tell: m.app_home_status_text({ product: site.product }),
    label: m.app_home_status_link(),
    to: paths.status(),
  },
  {
    title: m.app_home_person_title(),
    tell: m.app_home_person_text(),
    label: m.app_home_person_link(),
    to: paths.support(),
  },
]

/** Search first, the wizard for those who cannot name it, then the commonest errors as they look. */
export function HomePage() {
  return (
    <>
      <section className="relative lg:-mt-8 lg:flex lg:justify-between">
        <div className="max-w-read pt-4 pb-8 sm:pt-8 sm:pb-14">
          <h1 className="text-3xl sm:text-[3.25rem]">{m.app_home_heading({ product: site.product })}</h1>
          <p className="mt-3 mb-6 max-w-xl text-lg text-ink-soft sm:mt-4 sm:mb-8">{m.app_home_intro()}</p>
          <SearchBox size="hero" />
          <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 sm:mt-5">
            <span className="text-ink-soft max-sm:sr-only">{m.app_home_no_message()}</span>
            <Link to={paths.diagnose()} className="button max-sm:w-full">
              {m.app_home_diagnose()}
            </Link>
          </p>
        </div>
        <HangingSign className="hidden w-52 self-start lg:block">503</HangingSign>
      </section>
      <section aria-labelledby="commonest" className="mt-2 sm:mt-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 id="commonest" className="text-xl">
            {m.app_home_common_errors()}
          </h2>
          <TouchLink to={paths.errors()}>{m.app_see_all_errors()}</TouchLink>
        </div>
        <Commonest cards={home} />
      </section>
      <section aria-labelledby="topics" className="mt-12">
        <h2 id="topics" className="text-xl">
          {m.app_home_choose_topic()}
        </h2>
        <TopicList
          columns="lg:grid-cols-4"
          items={topics.map(({ topic, label, count }) => ({ label, count, to: paths.topic(topic) }))}
        />
      </section>
      <section aria-labelledby="more" className="mt-12 grid gap-6 border-t border-line-strong pt-6 sm:grid-cols-2">
        <h2 id="more" className="sr-only">
          {m.app_home_more()}
        </h2>
        {MORE.map(({ title, tell, label, to }) => (
          <div key={to}>
            <h3 className="text-lg">{title}</h3>
            <p className="mt-1 text-ink-soft">
              {tell}{' '}
              <Link to={to} className="link">
                {label}
              </Link>
            </p>
          </div>
        ))}
      </section>
    </>
  )
}

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

/**
 * A sign on the hook of a crane: the site's emblem, drawn where a page has room for it. A drawing only; whatever
 * it says is in the text beside it.
 */
export function HangingSign({ children, className = '' }: { children: string; className?: string }) {
  return (
    <svg viewBox="0 0 176 290" aria-hidden="true" className={`drawn ${className}`}>
      <path
        d="M84 0v118m8-118v118m-14 0h20v22H78zm10 22v6a9 9 0 1 1-9 9M88 163 24 212m64-49 64 49"
        className="stroke-line-strong"
      />
      <circle cx="88" cy="129" r="3" className="stroke-line-strong" />
      <rect x="8" y="212" width="160" height="76" rx="8" className="fill-sign stroke-on-sign" />
      <rect x="14" y="218" width="148" height="64" rx="4" className="stroke-on-sign" />
      <text x="88" y="270" textAnchor="middle" className="fill-on-sign stroke-none font-sign text-[3.5rem] font-bold">
        {children}
      </text>
    </svg>
  )
}
