import type { ComponentProps, MouseEvent } from 'react'
import { useHref, useNavigate } from './hooks'
import type { NavigateOptions, To } from './location'

interface Props extends Omit<ComponentProps<'a'>, 'href'>, NavigateOptions {
  to: To
  /** Loads the page anew, with all its parts. */
  reloadDocument?: boolean
}

/** A link to another page of the site. A plain link to the browser, too: it opens in a new tab, and without the app. */
export function Link({
  to,
  replace = false,
  preventScrollReset,
  reloadDocument = false,
  onClick,
  children,
  ...rest
}: Props) {
  const href = useHref(to)
  const navigate = useNavigate()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (reloadDocument || !isOurs(event)) return
    event.preventDefault()
    // A second tap on a link is no second step.
    void navigate(to, { replace: replace || event.currentTarget.href === window.location.href, preventScrollReset })
  }
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}

function isOurs({
  defaultPrevented,
  button,
  metaKey,
  altKey,
  ctrlKey,
  shiftKey,
  currentTarget,
}: MouseEvent<HTMLAnchorElement>) {
  const { target, origin } = currentTarget
  const isHere = target === '' || target === '_self'
  return (
    !defaultPrevented &&
    button === 0 &&
    isHere &&
    origin === window.location.origin &&
    !(metaKey || altKey || ctrlKey || shiftKey)
  )
}
