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

export interface Field {
  id: FieldId
  /** The label on the form and in the packet. */
  label: string
  hint?: string
  control: 'line' | 'lines' | 'time' | 'choice'
  options?: readonly string[]
}

export interface FieldGroup {
  title: string
  fields: readonly Field[]
  /** Collapsed, because the page fills it in. */
  isFolded?: boolean
}

const line = (id: FieldId, label: string, hint?: string): Field => ({ id, label, control: 'line', hint })
const lines = (id: FieldId, label: string, hint?: string): Field => ({ id, label, control: 'lines', hint })
const choice = (id: FieldId, label: string, options: readonly string[]): Field => ({
  id,
  label,
  control: 'choice',
  options,
})

const TIME: Field = {
  id: 'time',
  label: 'When it started',
  control: 'time',
  hint: 'In your local time. The packet adds the time zone and UTC.',
}
const INCIDENT = lines('incident', 'Incident at that time', 'Filled in from the status history when you set the time')
const WHAT = line('what', 'What happened')
const TRIED = lines('tried', 'Steps already tried', 'And what happened each time')
const ANSWERS = lines('answers', 'Answers to the questions')
const STATUS = line('status', 'Status page')

const NETWORKS = ['Office network', 'Job site network', 'Home network', 'Mobile data', 'VPN', 'Another network']
const AFFECTED = [
  'Only me',
  'Other people in my company too',
  'Everyone in my company',
  'People in other companies too',
]
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The questions of product support to users. */
const USER_GROUPS: readonly FieldGroup[] = [
  {
    title: 'The problem',
    fields: [
      WHAT,
      lines('message', 'Exact message', 'Every word and number, exactly as on the screen'),
      TIME,
      INCIDENT,
      line(
        'screenshot',
        'Screenshot',
        'Take one of the whole window, or a photo of the screen. Attach it to your email yourself.',
      ),
    ],
  },
  {
    title: 'You and your project',
    fields: [
      line('company', 'Company'),
      line('project', 'Project and tool', 'Such as: Harbor Tower, Drawings'),
      line('role', 'Your role or permission level', 'Such as: superintendent, Standard on Drawings'),
      choice('affected', 'Who is affected', AFFECTED),
      choice('network', 'Network', NETWORKS),
    ],
  },
  { title: 'What you have tried', fields: [TRIED, ANSWERS] },
  {
    title: 'From this device',
    isFolded: true,
    fields: [
      line('device', 'Browser and device'),
      line('language', 'Language'),
      line('screen', 'Screen'),
      line('connection', 'Connection'),
      STATUS,
    ],
  },
]

/** The questions of API support to developers. */
const DEVELOPER_GROUPS: readonly FieldGroup[] = [
  {
    title: 'The call that failed',
    fields: [
      WHAT,
      TIME,
      INCIDENT,
      choice('method', 'HTTP method', METHODS),
      line('url', 'URL', 'The full address of the call'),
      lines('requestHeaders', 'Request headers', 'Tokens and cookies are hidden in the packet'),
      lines('requestBody', 'Request body'),
    ],
  },
  {
    title: 'The response',
    fields: [
      line('responseStatus', 'Response status', 'Such as: 500 Internal Server Error'),
      lines('message', 'Exact message', 'The text of the error, word for word'),
      lines('responseBody', 'Response body'),
      line('requestId', 'Request ID (x-request-id)', 'A response header that identifies this one call.'),
    ],
  },
  {
    title: 'Your app',
    fields: [
      line('clientId', 'App or client ID', 'The ID only. Never send the client secret.'),
      line('companyId', 'Company ID'),
      line('projectId', 'Project ID'),
      line('often', 'How often it fails, and since when'),
    ],
  },
  { title: 'What you have tried', fields: [TRIED, ANSWERS, STATUS] },
]

/** The form for one kind of sender, in the order of the packet. */
export function groupsFor(sender: Sender): readonly FieldGroup[] {
  return sender === 'developer' ? DEVELOPER_GROUPS : USER_GROUPS
}

/** All fields for one kind of sender, in form order. */
export function fieldsFor(sender: Sender): readonly Field[] {
  return groupsFor(sender).flatMap(({ fields }) => fields)
}
