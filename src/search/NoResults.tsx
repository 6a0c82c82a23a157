import site from 'virtual:site'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { CopyButton } from '../ui/CopyButton'
import type { Result } from './search'

/** The errors whose wording comes closest, said to be no answer. */
export function NearestByWording({ near }: { near: Result[] }) {
  if (near.length === 0) return null
  return (
    <section aria-labelledby="near" className="mt-4">
      <h2 id="near" className="text-lg">
        Closest matches
      </h2>
      <ul className="mt-1">
        {near.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.article(id)} className="link inline-flex min-h-11 items-center">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * A text with which a reader can say what is missing here.
 *
 * @param query as it stands in the address: without secrets, and all that the text holds of the reader's
 */
export function TellMissing({ query }: { query: string }) {
  const text = `${site.name} has no article for: ${query}`
  return (
    <section aria-labelledby="missing" className="mt-8">
      <h2 id="missing" className="text-xl">
        Tell us what is missing
      </h2>
      <p className="mt-1 text-ink-soft">
        Copy this text and send it to your company administrator or to whoever gave you this page. It contains only your
        search.
      </p>
      <p className="mt-3 rounded-md bg-sunken p-3 text-sm break-words">{text}</p>
      <div className="mt-3">
        <CopyButton text={text} label="Copy the text" />
      </div>
    </section>
  )
}
