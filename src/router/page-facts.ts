/** A page above another one. */
export interface Crumb {
  label: string
  to: string
}

/** What a page says of itself, once, for the title, the breadcrumb, the announcement and the head tags. */
export interface PageFacts {
  title: string
  description?: string
  /** The pages above it, the highest first. */
  trail?: Crumb[]
  /** Pages that only make sense to one reader stay out of search engines. */
  noindex?: boolean
  /** The page writes its own `<title>`, because it changes with the address's query. */
  ownTitle?: boolean
  /** The path of the page's Markdown twin. */
  markdown?: string
  /** The path of the article's own picture for links to it. */
  preview?: string
}
