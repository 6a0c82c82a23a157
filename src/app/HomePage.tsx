import { Link } from 'react-router'
import home from 'virtual:home'
import site from 'virtual:site'
import { CardList } from '../catalog/CardList'
import { paths } from '../paths'
import { SearchBox } from '../search/SearchBox'

/** Search first, the wizard for those who cannot name it, then the commonest errors. */
export function HomePage() {
  return (
    <>
      <section className="mx-auto max-w-read py-6 text-center sm:py-12">
        <h1 className="text-3xl sm:text-[2.75rem]">What does {site.product} show you?</h1>
        <p className="mx-auto mt-4 max-w-xl text-lg text-ink-soft">
          Type the number, the message, or what happened. Find what it means, fix it step by step, or hand it on.
        </p>
        <div className="mt-7 text-left">
          <SearchBox size="hero" />
        </div>
        <p className="mt-6">
          <Link to={paths.diagnose()} className="button">
            What are you seeing? Answer a few questions
          </Link>
        </p>
      </section>
      <section aria-labelledby="commonest" className="mt-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="commonest" className="text-xl">
            The commonest errors
          </h2>
          <Link to={paths.errors()} className="link inline-flex min-h-11 items-center">
            See all errors
          </Link>
        </div>
        <CardList cards={home} />
      </section>
      <section aria-labelledby="more" className="mt-10 grid gap-6 border-t border-line pt-8 sm:grid-cols-2">
        <h2 id="more" className="sr-only">
          More ways to get help
        </h2>
        <div>
          <h3 className="text-lg">Is it only you?</h3>
          <p className="mt-1 text-ink-soft">
            The status page shows what {site.product} itself reports.{' '}
            <Link to={paths.status()} className="link">
              See the live status
            </Link>
          </p>
        </div>
        <div>
          <h3 className="text-lg">Do you need a person?</h3>
          <p className="mt-1 text-ink-soft">
            Collect what support asks for before you write.{' '}
            <Link to={paths.support()} className="link">
              Prepare a support packet
            </Link>
          </p>
        </div>
      </section>
    </>
  )
}
