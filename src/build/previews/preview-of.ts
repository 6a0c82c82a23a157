import type { Entry, Site } from '../../catalog/types'
import { inOrder, wordingFor } from '../../catalog/wording'
import type { Preview } from './PreviewCard'

const LABELS = { errors: 'Error', guides: 'Guide', faq: 'Question' } as const

/** What the picture of an article says: its code where the title does not name it, and who can fix it. */
export function previewOf(entry: Entry, site: Site): Preview {
  const { collection, title, summary, codes } = entry
  const unnamed = codes.filter((code) => !title.includes(String(code)))
  const label = `${site.product} ${LABELS[collection].toLowerCase()}`
  const shared = { title, summary, site: site.name }
  if (!('fixedBy' in entry)) return { ...shared, label }
  const { fixers } = wordingFor(site)
  return {
    ...shared,
    label: collection === 'errors' && unnamed.length > 0 ? `${label} ${unnamed.join(', ')}` : label,
    fixers: inOrder(entry.fixedBy.map((fixer) => fixers[fixer])),
  }
}

/** The picture of every page that is no article. */
export function previewOfSite({ name, product, description }: Site): Preview {
  return { label: `Help with ${product}`, title: name, summary: description, site: name }
}
