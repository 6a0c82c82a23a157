import type { Topic } from './types'

/**
 * The names of the groups of errors. Apart from `wording.ts`, which every page loads: few pages list all errors.
 */
export const TOPIC_LABELS: Record<Topic, string> = {
  login: 'Logging in',
  open: 'Opening a page or a tool',
  save: 'Saving, uploading and sending',
  receive: 'Emails and notifications',
  money: 'Money and accounting',
  documents: 'Drawings and documents',
  mobile: 'Phone and tablet app',
  api: 'API and integrations',
}
