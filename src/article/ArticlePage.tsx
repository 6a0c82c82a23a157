import * as m from '#words'
import type { ReactNode } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { LoadedArticle } from '../content-model/article'
import { isError } from '../content-model/catalogue'
import { fixersInWords, RETRY_LABELS } from '../content-model/labels'
import type { ArticleInfo, Heading } from '../content-model/types'
import { paths } from '../paths'
import { ComponentNotice } from '../status/StatusBanner'
import { Disclosure } from '../ui/Disclosure'
import { ErrorBoundary } from '../ui/Deferred'
import { Link, TouchLink } from '../ui/Link'
import { useHydrated, usePainted } from '../ui/hooks'
import { ArticleBody, ReviewNotice, TranslationNotice } from './ArticleBody'
import { ArticleFooter } from './ArticleFooter'
import { CodeBadge, TitleWithCode } from './CodeBadge'
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
        {info.minutes && (
          <p className="off-paper mt-3 text-sm text-ink-soft">{m.article_minutes({ count: info.minutes })}</p>
        )}
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
    <nav aria-label={m.article_outline()} className="sticky top-6 hidden self-start lg:block">
      <p className="text-sm font-semibold">{m.article_outline()}</p>
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
    <Disclosure summary={m.article_outline()} className="off-paper mt-2 lg:hidden">
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

/** Title, one sentence, who can fix it, and the live state of the service. */
function ArticleHeader({ info: { entry, steps, drawing } }: { info: ArticleInfo }) {
  const first = steps[0]
  return (
    <header>
      <h1 lang={entry.language} className="signed text-3xl">
        {isError(entry) && (drawing ?? entry.codes[0]) && <CodeBadge {...entry} drawing={drawing} />}
        <TitleWithCode title={entry.title} />
      </h1>
      <p lang={entry.language} className="mt-3 text-lg text-ink-soft">
        {entry.summary}
      </p>
      {isError(entry) && (
        <dl className="title-block mt-5">
          <div>
            <dt>{m.article_who_can_fix()}</dt>
            <dd>{fixersInWords(entry.fixedBy)}</dd>
          </div>
          <div>
            <dt>{m.article_try_again()}</dt>
            <dd>{RETRY_LABELS[entry.retry]}</dd>
          </div>
        </dl>
      )}
      {isError(entry) && first && (
        <Link
          to={paths.diagnose({ fix: entry.id, step: first.id })}
          className="button button-primary mt-5 max-sm:w-full"
        >
          {m.article_fix_stepwise()}
        </Link>
      )}
      <TranslationNotice entry={entry} />
      <ReviewNotice entry={entry} />
      {entry.component && (
        <ErrorBoundary fallback={null}>
          <ComponentNotice component={entry.component} />
        </ErrorBoundary>
      )}
    </header>
  )
}
