import type { LoadedArticle } from '../content-model/article'
import { ArticleContext } from './article-context'
import { partComponents } from './mdx'

const COMPONENTS = {
  Meaning: partComponents('Meaning'),
  WorkSafe: partComponents('WorkSafe'),
}

/** The words of one part of an error, without its heading, for pages beside the article's own. */
export function ArticlePart({
  article: { info, Body },
  part,
}: {
  article: LoadedArticle
  part: keyof typeof COMPONENTS
}) {
  return (
    <div className="prose">
      <ArticleContext value={info.entry}>
        <Body components={COMPONENTS[part]} />
      </ArticleContext>
    </div>
  )
}
