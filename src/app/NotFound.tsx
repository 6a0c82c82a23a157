import { CardList } from '../article/CardList'
import type { Card } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'

/** An address that leads nowhere: the nearest articles, and the ways on. */
export function NotFound({ suggestions }: { suggestions: Card[] }) {
  return (
    <div className="max-w-read">
      <p aria-hidden="true" className="sign hung">
        404
      </p>
      <h1 className="text-3xl">Page not found</h1>
      <p className="mt-3 text-lg text-ink-soft">The address may be cut off or mistyped. Every article is still here.</p>
      {suggestions.length > 0 && (
        <section aria-labelledby="nearest" className="mt-6">
          <h2 id="nearest" className="text-xl">
            Did you mean
          </h2>
          <CardList cards={suggestions} label="Closest articles" />
        </section>
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        <Link to={paths.errors()} className="button button-primary">
          See all errors
        </Link>
        <Link to={paths.diagnose()} className="button">
          What are you seeing?
        </Link>
        <Link to={paths.home()} className="button">
          Go to the home page
        </Link>
      </div>
    </div>
  )
}
