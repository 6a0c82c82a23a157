import { paths } from '../paths'
import { Link } from '../router/Link'

/** The ways on when no article is the right one. */
export function NothingFits() {
  return (
    <section aria-labelledby="none-of-these" className="mt-10 border-t border-line pt-6">
      <h2 id="none-of-these" className="text-lg">
        None of these?
      </h2>
      <p className="mt-1">Search for the words on your screen, or ask a person for help.</p>
      <ul className="mt-3 flex flex-wrap gap-3">
        <li>
          <Link to={paths.search()} className="button">
            Search the articles
          </Link>
        </li>
        <li>
          <Link to={paths.support()} className="button">
            Get help from a person
          </Link>
        </li>
      </ul>
    </section>
  )
}
