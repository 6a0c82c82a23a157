import type { LoadedArticle } from '../content-model/article'
import { isError } from '../content-model/catalogue'
import { ArticleContext } from './article-context'
import { outsideComponents, pageComponents } from './mdx'
import { ReviewNotice } from './ReviewNotice'

const Nothing = () => null

// Links lead to whole pages: a card has only some of its article's sections, and no frame around them.
const guideComponents = { ...pageComponents, ...outsideComponents }
const errorComponents = {
  ...guideComponents,
  Meaning: Nothing,
  Who: Nothing,
  WorkSafe: Nothing,
  Causes: Nothing,
  Prevent: Nothing,
  Section: Nothing,
}

/** What helps at once: of an error the steps, how to check them and whom to ask; a guide or an answer in full. */
export function CardBody({ article: { info, Body } }: { article: LoadedArticle }) {
  return (
    <>
      <ReviewNotice entry={info.entry} />
      <div className="prose">
        <ArticleContext value={info.entry}>
          <Body components={isError(info.entry) ? errorComponents : guideComponents} />
        </ArticleContext>
      </div>
    </>
  )
}
