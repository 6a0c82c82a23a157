import { use, type ComponentProps } from 'react'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { LinkTarget } from '../ui/link-target'
import { ArticleContext } from './article-context'

/** A link in a part of an article that stands outside its page: anchors lead to the whole article. */
export function OutsideAnchor({ href = '', children, ...rest }: ComponentProps<'a'>) {
  const entry = use(ArticleContext)
  const target = use(LinkTarget)
  const to = href.startsWith('#') && entry ? paths.article(entry.id, href.slice(1)) : href
  return to.startsWith('/') ? (
    <Link {...rest} to={to} target={target} className="link">
      {children}
    </Link>
  ) : (
    <a {...rest} href={to} target={target} className="link">
      {children}
    </a>
  )
}
