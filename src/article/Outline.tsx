import type { Heading } from '../catalog/types'
import { Link } from '../router/Link'

/** The article's sections, beside it on wide screens. */
export function Outline({ headings }: { headings: Heading[] }) {
  const sections = headings.filter(({ depth }) => depth === 2)
  if (sections.length < 3) return null
  return (
    <nav aria-label="On this page" className="sticky top-6 hidden self-start lg:block">
      <p className="text-sm font-semibold">On this page</p>
      <ul className="mt-2 border-l border-line-strong text-sm">
        {sections.map(({ id, text }) => (
          <li key={id}>
            <Link
              to={{ hash: id }}
              className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 hover:border-accent hover:underline"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
