import type { ArticleId } from '../../content-model/types'

const LOCK = 'M5 11h14v10H5zm3 0V7a4 4 0 0 1 8 0v4m-4 4v2.5'
const CONE = 'M3 21h18M6 21l4.5-18h3L18 21M8.3 13h7.4M7.2 17h9.6'
const HOURGLASS = 'M6 3h12M6 21h12M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4m-4-9v3'
const PLUG_OUT = 'm2.5 21.5 4-4m-2-5 7 7 2.5-3a4.5 4.5 0 0 0-6-6.5zm16-6.5 2-2m-7 2.5 7 7-2 2a4.5 4.5 0 0 1-6-6z'

/**
 * What stands on the plate of an error that has no number, as the path of a drawing of 24 by 24. Only the page of that
 * error carries it.
 */
export const DRAWINGS: Partial<Record<ArticleId, string>> = {
  'errors/account-locked': LOCK,
  'errors/wrong-password': LOCK,
  'errors/scheduled-maintenance': CONE,
  'errors/heavy-load': HOURGLASS,
  'errors/session-timeout': HOURGLASS,
  'errors/cannot-connect': PLUG_OUT,
}
