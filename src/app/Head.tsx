import site from 'virtual:site'
import { pictures, withBase } from '../paths'
import { useLocation } from '../router/hooks'
import type { PageFacts } from '../router/page-facts'

/** The document's title and head tags. React lifts them into `<head>`, at build time and in the browser. */
export function Head({ facts }: { facts: PageFacts }) {
  const { pathname } = useLocation()
  const title = facts.title !== site.name ? `${facts.title} | ${site.name}` : site.name
  const description = facts.description ?? site.description
  const absolute = (path: string) => new URL(withBase(path), site.url).href
  const address = absolute(pathname)
  return (
    <>
      {!facts.ownTitle && <title>{title}</title>}
      <meta name="description" content={description} />
      <meta property="og:title" content={facts.title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={facts.preview ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={absolute(facts.preview ?? pictures.sitePreview())} />
      <meta property="og:image:alt" content={facts.title} />
      {facts.noindex ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      {facts.markdown && <link rel="alternate" type="text/markdown" href={withBase(facts.markdown)} />}
    </>
  )
}
