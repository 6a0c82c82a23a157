import type { ReactNode } from 'react'
import type { LoadedArticle } from '../content-model/article'
import type { Heading } from '../content-model/types'
import { useLocation, useNavigationType } from 'react-router'
import { Link } from '../ui/Link'
import { Disclosure } from '../ui/Disclosure'
import { TouchLink } from '../ui/TouchLink'
import { useHydrated, usePainted } from '../ui/hooks'
import { ArticleBody } from './ArticleBody'
import { ArticleFooter } from './ArticleFooter'
import { ArticleHeader } from './ArticleHeader'
import { MessageSection } from './MessageSection'

/** An outline of fewer sections is not shown: they are seen at a glance. */
const MIN_SECTIONS = 3

/** One article: what it is about, the message to compare with, its body and what surrounds it. */
export function ArticlePage({ article }: { article: LoadedArticle }) {
  const { info } = article
  const headings = info.headings.filter(({ depth }) => depth === 2)
  const outline = headings.length < MIN_SECTIONS ? [] : headings
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,44rem)_16rem] lg:gap-12">
      <article>
        <ArticleHeader info={info} />
        {info.minutes && <p className="off-paper mt-3 text-sm text-ink-soft">{info.minutes} minutes to read</p>}
        <BelowTheFold>
          {outline.length > 0 && <FoldedOutline headings={outline} />}
          <MessageSection entry={info.entry} />
          <ArticleBody article={article} />
          <ArticleFooter info={info} />
        </BelowTheFold>
      </article>
      <BelowTheFold>{outline.length > 0 && <Outline headings={outline} />}</BelowTheFold>
    </div>
  )
}

/**
 * What starts below the first screen of a page. After a tap on a link it is rendered once the top of the page is
 * painted, in short pieces. It is rendered at once where the whole page is needed: in the prerendered page, when going
 * back, and when an anchor is to be scrolled to.
 */
function BelowTheFold({ children }: { children: ReactNode }) {
  const isHydrated = useHydrated()
  const isPainted = usePainted()
  const navigation = useNavigationType()
  const { hash } = useLocation()
  const needsAll = !isHydrated || navigation === 'POP' || hash !== ''
  return needsAll || isPainted ? children : null
}

/** The article's sections, beside it on wide screens. */
function Outline({ headings }: { headings: Heading[] }) {
  return (
    <nav aria-label="On this page" className="sticky top-6 hidden self-start lg:block">
      <p className="text-sm font-semibold">On this page</p>
      <ul className="mt-2 border-l border-line-strong text-sm">
        {headings.map(({ id, text }) => (
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

/** The same for narrow screens, closed at first: open, it would push the article down. */
function FoldedOutline({ headings }: { headings: Heading[] }) {
  return (
    <Disclosure summary="On this page" className="off-paper mt-2 lg:hidden">
      <ul className="border-l border-line-strong pl-4">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <TouchLink to={`#${id}`}>{text}</TouchLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
