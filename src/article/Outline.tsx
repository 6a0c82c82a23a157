import type { Heading } from '../content-model/types'
import { Link } from '../ui/Link'
import { Disclosure } from '../ui/Disclosure'
import { TouchLink } from '../ui/TouchLink'

/** Fewer are seen at a glance. */
const FEWEST = 3

/** The article's sections, beside it on wide screens. */
export function Outline({ headings }: { headings: Heading[] }) {
  const sections = sectionsOf(headings)
  if (sections.length < FEWEST) return null
  return (
    <nav aria-label="On this page" className="sticky top-6 hidden self-start lg:block">
      <p className="text-sm font-semibold">On this page</p>
      <ul className="mt-2 border-l border-line-strong text-sm">
        {sections.map(({ id, text }) => (
          <li key={id}>
            <Link
              to={`#${id}`}
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

/** The same folded above the article, where nothing stands beside it: on a phone it is many screens long. */
export function FoldedOutline({ headings }: { headings: Heading[] }) {
  const sections = sectionsOf(headings)
  if (sections.length < FEWEST) return null
  return (
    <Disclosure summary="On this page" className="off-paper mt-2 lg:hidden">
      <ul className="border-l border-line-strong pl-4">
        {sections.map(({ id, text }) => (
          <li key={id}>
            <TouchLink to={`#${id}`}>{text}</TouchLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function sectionsOf(headings: Heading[]): Heading[] {
  return headings.filter(({ depth }) => depth === 2)
}
