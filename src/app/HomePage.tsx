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
    title: 'Is it only you?',
    tell: `The status page shows what ${site.product} itself reports.`,
    label: 'See live status',
    to: paths.status(),
  },
  {
    title: 'Need a person?',
    tell: 'Gather what support will ask for before you contact them.',
    label: 'Prepare a support packet',
    to: paths.support(),
  },
]

/** Search first, the wizard for those who cannot name it, then the commonest errors as they look. */
export function HomePage() {
  return (
    <>
      <section className="relative lg:-mt-8 lg:flex lg:justify-between">
        <div className="max-w-read pt-4 pb-8 sm:pt-8 sm:pb-14">
          <h1 className="text-3xl sm:text-[3.25rem]">What is {site.product} showing you?</h1>
          <p className="mt-3 mb-6 max-w-xl text-lg text-ink-soft sm:mt-4 sm:mb-8">
            Find out what it means, fix it step by step, or send it to someone who can.
          </p>
          <SearchBox size="hero" />
          <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 sm:mt-5">
            <span className="text-ink-soft max-sm:sr-only">No number or message?</span>
            <Link to={paths.diagnose()} className="button max-sm:w-full">
              What are you seeing? Answer a few questions
            </Link>
          </p>
        </div>
        <HangingSign className="hidden w-52 self-start lg:block">503</HangingSign>
      </section>
      <section aria-labelledby="commonest" className="mt-2 sm:mt-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 id="commonest" className="text-xl">
            Start with these
          </h2>
          <TouchLink to={paths.errors()}>See all errors</TouchLink>
        </div>
        <Commonest cards={home} />
      </section>
      <section aria-labelledby="topics" className="mt-12">
        <h2 id="topics" className="text-xl">
          Or choose a topic
        </h2>
        <TopicList
          columns="lg:grid-cols-4"
          items={topics.map(({ topic, label, count }) => ({ label, count, to: paths.topic(topic) }))}
        />
      </section>
      <section aria-labelledby="more" className="mt-12 grid gap-6 border-t border-line-strong pt-6 sm:grid-cols-2">
        <h2 id="more" className="sr-only">
          More ways to get help
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
