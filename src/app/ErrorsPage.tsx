import { useNavigate, useSearchParams } from 'react-router'
import * as m from '#words'
import { CardList, TopicList } from '../article/CardList'
import { isError } from '../content-model/catalogue'
import { TOPICS } from '../content-model/enums'
import { filtersNow, matchesFilters, parseFilters } from '../content-model/filters'
import { TOPIC_LABELS } from '../content-model/topics'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { ArticleFilters } from '../search/ArticleFilters'
import { aroundMark, MARK } from '../text/marks'
import { useHydrated } from '../ui/hooks'
import { Link, TouchLink } from '../ui/Link'
import { Scripted } from '../ui/Deferred'

const [intro, introEnd] = aroundMark(m.app_errors_intro({ link: MARK }))
const [post, postEnd] = aroundMark(m.app_errors_post({ link: MARK }))

interface Group {
  /** The anchor of its heading, which is permanent. */
  id: string
  title: string
  cards: Entry[]
}

/** Every error, grouped by what people were trying to do. The filters live in the address. */
export function ErrorsPage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const hydrated = useHydrated()
  const filters = hydrated ? parseFilters(query) : {}
  const all = entries.filter(isError)
  const shown = all.filter((entry) => matchesFilters(entry, filters))
  const filtered = Object.values(filters).some(Boolean)
  const topics: Group[] = TOPICS.map((id) => ({
    id,
    title: TOPIC_LABELS[id],
    cards: shown.filter(({ topic }) => topic === id),
  })).filter(({ cards }) => cards.length > 0)
  const guides = { id: 'guides', title: m.app_guides(), cards: entries.filter((entry) => !isError(entry)) }

  return (
    <>
      <h1 className="text-3xl">{m.app_all_errors()}</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        {intro}
        <Link to={paths.diagnose()} className="link">
          {m.app_errors_answer_questions()}
        </Link>
        {introEnd} {post}
        <Link to={paths.print()} className="link">
          {m.app_errors_print_several()}
        </Link>
        {postEnd}
      </p>
      <Scripted>
        <ArticleFilters
          names={['topic', 'audience', 'fixedBy', 'kind']}
          filters={filters}
          onChoose={(change) => void navigate(paths.errors({ ...filtersNow(), ...change }), { replace: true })}
        />
      </Scripted>
      <p role="status" className="mt-4 text-sm text-ink-soft">
        {filtered
          ? m.app_errors_count_filtered({ shown: shown.length, all: all.length })
          : m.app_errors_count({ count: all.length })}
        {filtered && (
          <TouchLink to={paths.errors()} replace className="ml-3">
            {m.app_errors_show_all()}
          </TouchLink>
        )}
      </p>
      {shown.length === 0 && <p className="mt-4">{m.app_errors_no_match()}</p>}
      {!filters.topic && (
        <nav aria-label={m.app_topics()}>
          <TopicList
            columns="lg:grid-cols-3"
            items={[...topics, guides].map(({ id, title, cards }) => ({
              to: `#${id}`,
              label: title,
              count: cards.length,
            }))}
          />
        </nav>
      )}
      {[...topics, guides].map((group) => (
        <TopicSection key={group.id} group={group} />
      ))}
    </>
  )
}

function TopicSection({ group: { id, title, cards } }: { group: Group }) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <div className="flex items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        <span className="text-sm text-ink-soft">{cards.length}</span>
      </div>
      <CardList cards={cards} label={title} />
    </section>
  )
}
