import type { Entry, Site } from '../../../content-model/types'
import { splitNumber } from '../../../article/Sign'
import { inOrder, wordingFor } from '../../../content-model/wording'
import type { Preview } from './PreviewCard'

const LABELS = { errors: 'Error', guides: 'Guide', faq: 'Question' } as const

/** What the picture of an article says: its code on a plate, and who can fix it. */
export function previewOf(entry: Entry, site: Site): Preview {
  const { collection, title, summary, codes } = entry
  const { number, rest } = splitNumber(title)
  const code = collection === 'errors' ? number || codes.join(', ') : ''
  const label = `${site.product} ${LABELS[collection].toLowerCase()}`
  const shared = { label, title: rest, summary, site: site.name, ...(code && { code }) }
  if (!('fixedBy' in entry)) return shared
  const { fixers } = wordingFor(site)
  return {
    ...shared,
    fixers: inOrder(entry.fixedBy.map((fixer) => fixers[fixer])),
  }
}

/** The picture of every page that is no article. */
export function previewOfSite({ name, product, description }: Site): Preview {
  return { label: `Help with ${product}`, title: name, summary: description, site: name }
}
