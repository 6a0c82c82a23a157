import { paths } from '../paths'
import { Link } from '../ui/Link'
import { CardFrame } from './CardFrame'

/** A card that did not load, or could not be drawn. */
export function CardError() {
  return (
    <CardFrame>
      <h1 id="card-title" className="text-xl">
        This article didn’t load
      </h1>
      <p className="mt-2">This is usually because of a weak signal.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          Try again
        </button>
        <Link to={paths.search()} target="_top" className="button">
          Search all articles
        </Link>
      </div>
    </CardFrame>
  )
}
