import * as m from '#words'
import entries from 'virtual:catalogue'
import { findById } from '../content-model/catalogue'
import { exportPacket } from '../support/export-packet'
import { FIELD_IDS, fieldsFor, type FieldId, type FieldValues, type Sender } from '../support/fields'
import type { Format } from '../support/support-link'
import { formatLocalInput, parseLocalInput } from '../time/local-input'
import type { Answer } from './find'
import { line, lines } from './lines'
import type { PacketAnswer } from './shapes'

/** A case for support, as a caller describes it. */
export interface Case {
  fields: Readonly<Record<string, string | undefined>>
  sender: Sender
  /** The id of the article about the problem. */
  article?: string
  format: Format
}

/** A field or an article that does not exist, or an invalid time. Its message says what is expected. */
export class WrongCase extends Error {
  override name = 'WrongCase'
}

/**
 * The message to support, as the site's own page writes it, with secrets hidden.
 *
 * @throws {WrongCase}
 */
export function supportPacket({ fields, sender, article, format }: Case): Answer<PacketAnswer> {
  const isUnknown = Object.keys(fields).some((id) => !isField(id))
  if (isUnknown) throw new WrongCase(m.mcp_unknown_field({ known: FIELD_IDS.join(', ') }))
  const about = article === undefined ? undefined : findById(entries, article)
  if (article !== undefined && !about) throw new WrongCase(m.mcp_no_article())
  const { text, email, masked, hasScreenshot } = exportPacket({
    sender,
    values: { ...(fields as FieldValues), time: localTime(fields.time) },
    leftOut: new Set(),
    topic: about?.title,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    format,
  })
  const hidden = masked > 0 && line('quiet', m.paste_secrets_hidden({ count: masked }))
  return { data: { text, mailto: email.href, masked, hasScreenshot }, lines: lines(line('text', text), hidden) }
}

/** The fields of both kinds of senders with their labels. */
export function packetFields(): Record<string, string> {
  const all = [...fieldsFor('user'), ...fieldsFor('developer')]
  return Object.fromEntries(all.map(({ id, label }) => [id, label]))
}

/** A time as the form has it: local to this device. One with a zone is converted. */
function localTime(time: string | undefined): string | undefined {
  if (time === undefined || time === '' || parseLocalInput(time) !== undefined) return time
  const read = new Date(time)
  if (Number.isNaN(read.getTime())) throw new WrongCase(m.mcp_unreadable_time())
  return formatLocalInput(read)
}

function isField(id: string): id is FieldId {
  return FIELD_IDS.some((known) => known === id)
}
