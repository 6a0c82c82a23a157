import { use, type ComponentProps } from 'react'
import { Link } from 'react-router'
import type { LoadedArticle } from '../catalog/article'
import { isError } from '../catalog/catalogue'
import { paths } from '../paths'
import { LinkTarget } from '../ui/link-target'
import { ArticleContext } from './Escalate'
import { pageComponents } from './mdx'
import { ReviewNotice } from './ReviewNotice'

const Nothing = () => null

/** Links lead to whole pages: a card has only some of its article's sections, and no frame around them. */
function CardAnchor({ href = '', children }: ComponentProps<'a'>) {
  const entry = use(ArticleContext)
  const target = use(LinkTarget)
  const to = href.startsWith('#') && entry ? paths.article(entry.id, href.slice(1)) : href
  return to.startsWith('/') ? (
    <Link to={to} target={target} className="link">
      {children}
    </Link>
  ) : (
    <a href={to} target={target} className="link">
      {children}
    </a>
  )
}

const guideComponents = { ...pageComponents, a: CardAnchor }
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
