import type { LoadedArticle } from '../content-model/article'
import { ArticleFooter } from './ArticleFooter'
import { ArticleHeader } from './ArticleHeader'
import { ArticleContext } from './article-context'
import { pageComponents } from './mdx'
import { FoldedOutline, Outline } from './Outline'
import { Rest } from './Rest'
import { Seen } from './Seen'

/** One article: what the person saw first, then the parts of its body. */
export function ArticlePage({ article: { info, Body } }: { article: LoadedArticle }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,44rem)_16rem] lg:gap-12">
      <article>
        <ArticleHeader info={info} />
        {info.minutes && <p className="off-paper mt-3 text-sm text-ink-soft">{info.minutes} minutes to read</p>}
        <Rest>
          <FoldedOutline headings={info.headings} />
          <Seen entry={info.entry} />
          <div className="prose">
            <ArticleContext value={info.entry}>
              <Body components={pageComponents} />
            </ArticleContext>
          </div>
          <ArticleFooter info={info} />
        </Rest>
      </article>
      <Rest>
        <Outline headings={info.headings} />
      </Rest>
    </div>
  )
}
