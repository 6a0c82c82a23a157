import { pack } from '../../../content-model/messages'
import type { EmbedIndex } from '../../../embed/read-index'
import { readBodies } from '../../../search/read-bodies'
import type { Content } from '../../read/load'
import type { Publication } from '../exports/publication'
import { searchedCatalogue } from '../exports/search-text'

/** `embed/index.json`: what the search in portals needs of this site, its vocabulary included. */
export function embedIndex(content: Content, publication: Publication): EmbedIndex {
  const catalogue = searchedCatalogue(content, publication)
  const { productHosts: hosts, commonest } = content.site
  const { entries, vocabulary, product } = catalogue
  const searched = entries.map(({ id, slug, title, summary, codes, messages, aliases, sources }) => {
    const named = sources.map(({ name, url }) => ({ name, ...(url && { url }) }))
    return pack({ id, slug, title, summary, codes, messages, aliases, sources: named })
  })
  return { version: 1, ...readBodies(catalogue), entries: searched, vocabulary, product, hosts, commonest }
}
