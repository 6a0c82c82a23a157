import type { Missing } from './missing'
import { NotFound } from './NotFound'

export function NotFoundPage({ data: { missing } }: { data: Missing }) {
  return <NotFound suggestions={missing} />
}
