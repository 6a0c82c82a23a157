import * as m from '#words'
import site from 'virtual:site'
import { sayWhoWrites } from '../content-model/labels'
import type { Recognition } from './recognize'

const KINDS: Record<Recognition['kind'], string> = {
  url: m.paste_kind_link(),
  response: m.paste_kind_response(),
  headers: m.paste_kind_headers(),
  json: m.paste_kind_json(),
  oauth: m.paste_kind_oauth(),
  log: m.paste_kind_log(),
  page: m.paste_kind_page(),
  client: m.paste_kind_client(),
  text: m.paste_kind_text(),
  nothing: '',
}

/** "an HTTP response with code 403"; nothing for a text that was not recognized. */
export function describe(recognition: Recognition): string | undefined {
  if (recognition.kind === 'nothing') return undefined
  const code = codeSeen(recognition)
  const kind = KINDS[recognition.kind]
  return code === undefined ? kind : m.paste_kind_with_code({ kind, code })
}

/** The code in the text. A link has none; its code is only what such a link usually answers. */
export function codeSeen({ kind, code }: Recognition): number | undefined {
  return kind === 'url' ? undefined : code
}

/** "Firefox writes this, not Acme." Nothing for the product's own words, or without a known author. */
export function authorText({ author }: Recognition): string | undefined {
  if (!author || author.from === 'service') return undefined
  const isElsewhere = author.from === 'browser' || author.from === 'identity-provider'
  const writes = sayWhoWrites(author)
  return isElsewhere ? m.paste_written_elsewhere({ author: writes, product: site.product }) : `${writes}.`
}
