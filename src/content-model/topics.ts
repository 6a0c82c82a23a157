import * as m from '#words'
import type { Topic } from './types'

/**
 * The names of the groups of errors. Apart from `wording.ts`, which every page loads: few pages list all errors.
 */
export const TOPIC_LABELS: Record<Topic, string> = {
  login: m.content_topic_login(),
  open: m.content_topic_open(),
  save: m.content_topic_save(),
  receive: m.content_topic_receive(),
  money: m.content_topic_money(),
  documents: m.content_topic_documents(),
  mobile: m.content_topic_mobile(),
  api: m.content_topic_api(),
}
