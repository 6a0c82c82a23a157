import { pack } from '../../content-model/messages'
import type { EmbedIndex } from '../../embed/read-index'
import type { TicketData } from '../../embed/ticket/data'
import type { Content } from '../read/load'
import { loadSearchData, searchSources } from '../read/search/search-data'

/** `embed/index.json`: the data for the search in portals. */
export function embedIndex(content: Content): EmbedIndex {
  const entries = content.articles.map(({ entry }) => {
    const { id, slug, title, summary, codes, messages, aliases, meanings, shown, sources } = entry
    const addresses = sources.flatMap(({ url }) => (url === undefined ? [] : { url }))
    return pack({ id, slug, title, summary, codes, messages, aliases, meanings, shown, sources: addresses })
  })
  return { version: 2, entries, data: loadSearchData(searchSources(content)) }
}

/** `embed/ticket.json`: what reading tickets takes beside that. */
export function ticketData({ articles, makers, site }: Content): TicketData {
  const entries = articles.map(({ entry }) => {
    const { id, audience, related } = entry
    return [id, { audience, related, ...('retry' in entry ? { retry: entry.retry } : {}) }]
  })
  return {
    version: 1,
    hosts: site.productHosts,
    links: site.links,
    makers,
    languages: site.languages.map(({ code, name }) => ({ code, name })),
    entries: Object.fromEntries(entries) as TicketData['entries'],
  }
}
