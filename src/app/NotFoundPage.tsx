import { useLoaderData } from 'react-router'
import type { Card } from '../catalog/types'
import { NotFound } from './NotFound'

export function NotFoundPage() {
  const { missing } = useLoaderData<{ missing: Card[] }>()
  return <NotFound suggestions={missing} />
}
