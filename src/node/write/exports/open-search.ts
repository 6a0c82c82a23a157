import type { Site } from '../../../content-model/types'
import { files, paths } from '../../../paths'
import { escapeHtml } from '../page-html'
import type { Publication } from './publication'

/** Limits of OpenSearch 1.1. */
const LONGEST_SHORT_NAME = 16
const LONGEST_LONG_NAME = 48

/** `opensearch.xml`: tells browsers and portals the address that searches. */
export function openSearchDescription({ site, address }: Publication): string {
  // The builder would encode the braces, which are part of the template.
  const template = address(paths.search('searchTerms')).replace('searchTerms', '{searchTerms}')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeHtml(shortName(site))}</ShortName>`,
    `  <LongName>${escapeHtml(site.name.slice(0, LONGEST_LONG_NAME))}</LongName>`,
    `  <Description>${escapeHtml(site.description)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${escapeHtml(address('/icon.svg'))}</Image>`,
    `  <Url type="text/html" template="${escapeHtml(template)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(address(files.openSearch()))}"/>`,
    '</OpenSearchDescription>\n',
  ].join('\n')
}

/** What a browser calls this search. */
export function shortName({ product }: Site): string {
  return `${product} help`.length <= LONGEST_SHORT_NAME ? `${product} help` : product.slice(0, LONGEST_SHORT_NAME)
}
