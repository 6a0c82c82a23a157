import * as m from '#words'

/** Who sends the packet: a user of the product, or a developer whose code calls the API. */
export type Sender = 'user' | 'developer'

export const FIELD_IDS = [
  'what',
  'message',
  'time',
  'incident',
  'screenshot',
  'method',
  'url',
  'requestHeaders',
  'requestBody',
  'responseStatus',
  'responseBody',
  'requestId',
  'clientId',
  'companyId',
  'projectId',
  'often',
  'company',
  'project',
  'role',
  'affected',
  'network',
  'tried',
  'answers',
  'status',
  'device',
  'language',
  'screen',
  'connection',
] as const

export type FieldId = (typeof FIELD_IDS)[number]

/** Values by field, typed by the sender or filled in by the page. Absent means empty. */
export type FieldValues = Partial<Record<FieldId, string>>

interface Option {
  /** What the packet says. */
  value: string
  /** What the form says. */
  label: string
}

export interface Field {
  id: FieldId
  /** The label on the form. */
  label: string
  /** The label in English, which follows in the packet where the form has another language. */
  english: string
  hint?: string
  control: 'line' | 'lines' | 'time' | 'choice'
  options?: readonly Option[]
}

export interface FieldGroup {
  title: string
  fields: readonly Field[]
  /** Collapsed, because the page fills it in. */
  isFolded?: boolean
}

/**
 * Words of the form as the packet has them: with the English where it differs, because the product's support reads
 * English, and some administrators do.
 */
export function withEnglish(words: string, english: string): string {
  return words === english ? words : m.support_packet_label({ label: words, english })
}

const line = (id: FieldId, english: string, label: string, hint?: string): Field => ({
  id,
  english,
  label,
  control: 'line',
  hint,
})
const lines = (id: FieldId, english: string, label: string, hint?: string): Field => ({
  id,
  english,
  label,
  control: 'lines',
  hint,
})
const choice = (id: FieldId, english: string, label: string, options: readonly Option[]): Field => ({
  id,
  english,
  label,
  control: 'choice',
  options,
})
const inWords = (english: string, label: string): Option => ({ value: withEnglish(label, english), label })

const TIME: Field = {
  ...line('time', 'When it started', m.support_field_time(), m.support_hint_time()),
  control: 'time',
}
const INCIDENT = lines('incident', 'Incident at that time', m.support_field_incident(), m.support_hint_incident())
const WHAT = line('what', 'What happened', m.support_field_what())
const TRIED = lines('tried', 'Steps already tried', m.support_field_tried(), m.support_hint_tried())
const ANSWERS = lines('answers', 'Answers to the questions', m.support_field_answers())
const STATUS = line('status', 'Status page', m.support_field_status())

const NETWORKS = [
  inWords('Office network', m.support_network_office()),
  inWords('Job site network', m.support_network_site()),
  inWords('Home network', m.support_network_home()),
  inWords('Mobile data', m.support_network_mobile()),
  inWords('VPN', m.support_network_vpn()),
  inWords('Another network', m.support_network_other()),
]
const AFFECTED = [
  inWords('Only me', m.support_affected_me()),
  inWords('Other people in my company too', m.support_affected_some()),
  inWords('Everyone in my company', m.support_affected_all()),
  inWords('People in other companies too', m.support_affected_others()),
]
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const METHOD_OPTIONS = METHODS.map((value) => ({ value, label: value }))

/** The questions of product support to users. */
const USER_GROUPS: readonly FieldGroup[] = [
  {
    title: m.support_group_problem(),
    fields: [
      WHAT,
      lines('message', 'Exact message', m.support_field_message(), m.support_hint_message()),
      TIME,
      INCIDENT,
      line('screenshot', 'Screenshot', m.support_field_screenshot(), m.support_hint_screenshot()),
    ],
  },
  {
    title: m.support_group_you(),
    fields: [
      line('company', 'Company', m.support_field_company()),
      line('project', 'Project and tool', m.support_field_project(), m.support_hint_project()),
      line('role', 'Your role or permission level', m.support_field_role(), m.support_hint_role()),
      choice('affected', 'Who is affected', m.support_field_affected(), AFFECTED),
      choice('network', 'Network', m.support_field_network(), NETWORKS),
    ],
  },
  { title: m.support_group_tried(), fields: [TRIED, ANSWERS] },
  {
    title: m.support_group_device(),
    isFolded: true,
    fields: [
      line('device', 'Browser and device', m.support_field_device()),
      line('language', 'Language', m.support_field_language()),
      line('screen', 'Screen', m.support_field_screen()),
      line('connection', 'Connection', m.support_field_connection()),
      STATUS,
    ],
  },
]

/** The questions of API support to developers. */
const DEVELOPER_GROUPS: readonly FieldGroup[] = [
  {
    title: m.support_group_call(),
    fields: [
      WHAT,
      TIME,
      INCIDENT,
      choice('method', 'HTTP method', m.support_field_method(), METHOD_OPTIONS),
      line('url', 'URL', m.support_field_url(), m.support_hint_url()),
      lines('requestHeaders', 'Request headers', m.support_field_request_headers(), m.support_hint_request_headers()),
      lines('requestBody', 'Request body', m.support_field_request_body()),
    ],
  },
  {
    title: m.support_group_response(),
    fields: [
      line('responseStatus', 'Response status', m.support_field_response_status(), m.support_hint_response_status()),
      lines('message', 'Exact message', m.support_field_message(), m.support_hint_message_api()),
      lines('responseBody', 'Response body', m.support_field_response_body()),
      line('requestId', 'Request ID (x-request-id)', m.support_field_request_id(), m.support_hint_request_id()),
    ],
  },
  {
    title: m.support_group_app(),
    fields: [
      line('clientId', 'App or client ID', m.support_field_client_id(), m.support_hint_client_id()),
      line('companyId', 'Company ID', m.support_field_company_id()),
      line('projectId', 'Project ID', m.support_field_project_id()),
      line('often', 'How often it fails, and since when', m.support_field_often()),
    ],
  },
  { title: m.support_group_tried(), fields: [TRIED, ANSWERS, STATUS] },
]

/** The form for one kind of sender, in the order of the packet. */
export function groupsFor(sender: Sender): readonly FieldGroup[] {
  return sender === 'developer' ? DEVELOPER_GROUPS : USER_GROUPS
}

/** All fields for one kind of sender, in form order. */
export function fieldsFor(sender: Sender): readonly Field[] {
  return groupsFor(sender).flatMap(({ fields }) => fields)
}
