import { paths } from '../paths'
import { Link } from '../ui/Link'
import type { MissingCode } from './search'

/** Says which codes have no article, and leads to those with the nearest numbers. */
export function MissingCodes({ missing }: { missing: MissingCode[] }) {
  return missing.map(({ code, nearest }) => (
    <p key={code} className="mt-4">
      There’s no article about {code}.{nearest.length > 0 && ' The closest codes are '}
      {nearest.map((other, index) => (
        <span key={other}>
          {index > 0 && ', '}
          <Link to={paths.short(String(other))} className="link">
            {other}
          </Link>
        </span>
      ))}
      {nearest.length > 0 && '.'}
    </p>
  ))
}
