import site from 'virtual:site'
import { pictures, withBase } from '../paths'
import { useLocation } from 'react-router'
import type { PageMeta } from './page-route'

/** The document's title and head tags. React lifts them into `<head>`, at build time and in the browser. */
export function Head({ meta }: { meta: PageMeta }) {
  const { pathname } = useLocation()
  const title = meta.title !== site.name ? `${meta.title} | ${site.name}` : site.name
  const description = meta.description ?? site.description
  const absolute = (path: string) => new URL(withBase(path), site.url).href
  const address = absolute(pathname)
  return (
    <>
      {!meta.ownTitle && <title>{title}</title>}
      <meta name="description" content={description} />
      <meta property="og:title" content={meta.title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={meta.preview ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={absolute(meta.preview ?? pictures.sitePreview())} />
      <meta property="og:image:alt" content={meta.title} />
      {meta.robots === 'noindex' ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      {meta.markdown && <link rel="alternate" type="text/markdown" href={withBase(meta.markdown)} />}
    </>
  )
}
