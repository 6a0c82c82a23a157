import { nameOf, slugOf } from '../content-model/entry'
import type { ArticleInfo } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'

/** An error beside each of its neighbors, for those who are not sure which one they have. */
export function CompareLinks({ info: { entry, related } }: { info: Pick<ArticleInfo, 'entry' | 'related'> }) {
  const neighbors = related.filter(({ id }) => id.startsWith('errors/'))
  if (entry.collection !== 'errors' || neighbors.length === 0) return null
  return (
    <p className="mt-4">
      Not sure which one you have? Compare {nameOf(entry)} with{' '}
      {neighbors.map((neighbor, index) => (
        <span key={neighbor.id}>
          {index > 0 && (index === neighbors.length - 1 ? ' or ' : ', ')}
          <Link to={paths.compare({ a: entry.slug, b: slugOf(neighbor.id) })} className="link">
            {nameOf(neighbor)}
          </Link>
        </span>
      ))}
      .
    </p>
  )
}
