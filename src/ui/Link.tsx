import { type ComponentProps, createContext } from 'react'

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path from the site's base, an anchor of this page (`#fix`), or the address of another site. */
  to: string
  /** The page takes the place of this one in the history. */
  replace?: boolean
  /** The page does not scroll: the reader stays at what they chose. */
  preventScrollReset?: boolean
  /** Lets the browser load the page anew, with all its parts. */
  reloadDocument?: boolean
}

/**
 * A link to another page of the site. It is a plain `<a>` that subscribes to nothing, so a page with hundreds of links
 * draws none of them again on a navigation; `followLinks` hands the click on any of them to the router.
 */
export function Link({
  to,
  replace = false,
  preventScrollReset = false,
  reloadDocument = false,
  children,
  ...rest
}: Props) {
  const isOfSite = to.startsWith('/')
  return (
    <a
      {...rest}
      href={isOfSite ? import.meta.env.BASE_URL.replace(/\/$/, '') + to : to}
      data-link={reloadDocument ? undefined : ''}
      data-replace={replace ? '' : undefined}
      data-keep-scroll={preventScrollReset ? '' : undefined}
    >
      {children}
    </a>
  )
}

/** Where the links of a part of a page open: in the window around the frame, or, when absent, in the page itself. */
export const LinkTarget = createContext<'_top' | undefined>(undefined)
