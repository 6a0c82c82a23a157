import type { ComponentProps } from 'react'
import { Link } from './Link'

type Props = ComponentProps<typeof Link> | (ComponentProps<'a'> & { href: string })

/** A link outside a sentence, as high as a finger needs: `to` for a page of this site, `href` for another one. */
export function TouchLink({ className = '', children, ...props }: Props) {
  const classes = `link inline-flex min-h-11 items-center ${className}`.trimEnd()
  return 'to' in props ? (
    <Link {...props} className={classes}>
      {children}
    </Link>
  ) : (
    <a {...props} className={classes}>
      {children}
    </a>
  )
}
