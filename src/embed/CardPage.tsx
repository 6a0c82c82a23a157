import * as m from '#words'
import site from 'virtual:site'
import { CardBody } from '../article/ArticleBody'
import type { LoadedArticle } from '../content-model/article'
import { isError } from '../content-model/catalogue'
import { fixersInWords } from '../content-model/labels'
import { paths, withBase } from '../paths'
import { Link } from '../ui/Link'
import { ComponentNotice } from '../status/StatusBanner'
import { ErrorBoundary } from '../ui/Deferred'
import { CardFrame } from './CardFrame'

/** An article for a frame in another page: what to do, and nothing of the site around it. */
export function CardPage({ data: article }: { data: LoadedArticle | undefined }) {
  return <CardFrame>{article ? <Card article={article} /> : <MissingCard />}</CardFrame>
}

function Card({ article }: { article: LoadedArticle }) {
  const { entry } = article.info
  return (
    <article className="max-w-read">
      <title>{`${entry.title} | ${site.name}`}</title>
      <link rel="canonical" href={new URL(withBase(paths.article(entry.id)), site.url).href} />
      <h1 id="card-title" className="text-2xl">
        {entry.title}
      </h1>
      <p className="mt-2 text-ink-soft">{entry.summary}</p>
      {isError(entry) && (
        <dl className="mt-4">
          <dt className="text-sm text-ink-soft">{m.embed_who_can_fix()}</dt>
          <dd className="font-semibold">{fixersInWords(entry.fixedBy)}</dd>
        </dl>
      )}
      {entry.component && (
        <ErrorBoundary fallback={null}>
          <ComponentNotice component={entry.component} />
        </ErrorBoundary>
      )}
      <CardBody article={article} />
      <p className="mt-8">
        <Link to={paths.article(entry.id)} target="_top" className="button button-primary">
          {m.embed_open_article()}
        </Link>
      </p>
    </article>
  )
}

function MissingCard() {
  return (
    <>
      <title>{`${m.embed_not_found()} | ${site.name}`}</title>
      <h1 id="card-title" className="text-xl">
        {m.embed_not_found()}
      </h1>
      <p className="mt-2">{m.embed_not_found_why()}</p>
      <Link to={paths.search()} target="_top" className="button mt-4">
        {m.embed_search_all()}
      </Link>
    </>
  )
}
