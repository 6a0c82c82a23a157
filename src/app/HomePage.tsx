import * as m from '#words'
import home, { topics } from 'virtual:home'
import site from 'virtual:site'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { SearchBox } from '../search/SearchBox'
import { HangingSign } from '../ui/HangingSign'
import { Commonest } from './Commonest'
import { TouchLink } from '../ui/TouchLink'
import { TopicList } from './TopicList'

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
