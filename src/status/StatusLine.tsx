import { use, type ReactNode } from 'react'
import site from 'virtual:site'
import { LinkTarget } from '../ui/link-target'

/** The height of the banner in every state: room for two lines of small text on a phone, one target elsewhere. */
export const LINE = 'min-h-10 sm:min-h-11'

export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-page items-center gap-2 px-4">
      <p className={`flex items-center gap-2 text-xs text-ink-soft sm:text-sm ${LINE}`}>{children}</p>
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
export function UncheckedLine({ isOffline = false }: { isOffline?: boolean }) {
  if (isOffline) return <StatusLine>This device is offline, so the {site.product} status is unknown.</StatusLine>
  return (
    <StatusLine>
      <span>
        {site.product} status couldn’t be checked. Open <StatusPageLink />
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
