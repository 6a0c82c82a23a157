import entries from 'virtual:catalogue'
import texts from 'virtual:search-texts'
import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import { createSearch } from './search'

export { toAddressQuery } from './address-query'

/** The search over this site's content: a chunk of its own, with the index and all that it is built from. */
export const search = createSearch({
  entries,
  texts,
  vocabulary,
  product: site.product,
  hosts: site.productHosts,
  commonest: site.commonest,
})
