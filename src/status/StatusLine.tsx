import { use, type ReactNode } from 'react'
import site from 'virtual:site'
import { LinkTarget } from '../ui/link-target'

/** The height that every calm state of the banner takes: two lines of small text, or one target. */
export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-page items-center gap-2 px-4">
      <p className="flex min-h-11 items-center gap-2 text-sm text-ink-soft">{children}</p>
    </div>
  )
}

/** What stands here before anything was read, and where scripts do not run. */
export function UnreadLine() {
  return (
    <StatusLine>
      <span>
        {site.product} status: see <StatusPageLink />
      </span>
    </StatusLine>
  )
}

/** Small, because it is not known to be bad; visible, because it is not known to be good. */
export function UncheckedLine() {
  return (
    <StatusLine>
      <span>
        {site.product} status could not be checked. Open <StatusPageLink />
      </span>
    </StatusLine>
  )
}

/** The status page itself, which people can read when this site cannot. */
export function StatusPageLink({ children }: { children?: ReactNode }) {
  const target = use(LinkTarget)
  return (
    <a href={site.status.page} target={target} className="link py-3.5">
      {children ?? new URL(site.status.page).host}
    </a>
  )
}
