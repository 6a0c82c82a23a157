import type { ComponentType } from 'react'
import * as m from '#words'
import type { Question } from '../content-model/types'
import { Disclosure } from '../ui/Disclosure'
import { Drawing, LoginHint, PageHint, TextLine, WhereHint, Window, type HintProps } from './hint-drawings'

/** How to find the answer to a question: what to look for in words, and as drawings where there are some. */
export function QuestionHint({ question: { id, tell }, where }: { question: Question; where: string | undefined }) {
  const Hint = Object.hasOwn(HINTS, id) ? HINTS[id] : undefined
  return (
    <Disclosure className="mt-1" summary={m.diagnose_hint_summary()}>
      <div className="border-l-4 border-line-strong py-1 pl-4">
        <p className="text-ink-soft">{tell}</p>
        {Hint && (
          <div className="mt-3">
            <Hint where={where} />
          </div>
        )}
      </div>
    </Disclosure>
  )
}

/** The drawings, by question id. */
export const HINTS: Readonly<Record<string, ComponentType<HintProps>>> = {
  where: WhereHint,
  login: LoginHint,
  code: CodeHint,
  says: SaysHint,
  page: PageHint,
  calls: CallsHint,
}

/** Where to find the number: on a page, or in a log for those who run a program. */
function CodeHint({ where }: HintProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {where !== 'connected' && (
        <Drawing label={m.diagnose_hint_code_page()} caption={m.diagnose_hint_code_page_caption()}>
          <Window>
            <text x="74" y="68" fontSize="28" className="fill-ink stroke-transparent font-bold">
              503
            </text>
            <TextLine x={56} y={78} width={88} />
            <TextLine x={70} y={90} width={60} />
          </Window>
        </Drawing>
      )}
      {where !== 'connected' && (
        <Drawing label={m.diagnose_hint_code_message()} caption={m.diagnose_hint_code_message_caption()}>
          <Window>
            <text x="24" y="58" fontSize="12" className="fill-ink stroke-transparent">
              <tspan className="font-bold">404</tspan> - File not found
            </text>
            <TextLine x={24} y={68} width={130} />
          </Window>
        </Drawing>
      )}
      {(where === undefined || where === 'connected') && <LogLine />}
    </div>
  )
}

function LogLine() {
  return (
    <figure className="min-w-0">
      <pre className="overflow-x-auto rounded-md border border-line bg-paper p-3 text-sm" tabIndex={0}>
        <code>
          POST /rest/v1.0/rfis{'\n'}HTTP/1.1 <mark className="font-bold">422</mark> Unprocessable Entity
        </code>
      </pre>
      <figcaption className="mt-1 text-sm text-ink-soft">{m.diagnose_hint_code_log_caption()}</figcaption>
    </figure>
  )
}

/** Where to find the message: on a page, or in the body of a response for programs. */
function SaysHint({ where }: HintProps) {
  if (where === 'connected') return <ResponseBody />
  return (
    <Drawing label={m.diagnose_hint_says_page()} caption={m.diagnose_hint_says_page_caption()}>
      <Window>
        <text x="44" y="58" fontSize="13" className="fill-ink stroke-transparent font-bold">
          Permission denied
        </text>
        <TextLine x={44} y={70} width={112} />
        <TextLine x={44} y={82} width={90} />
      </Window>
    </Drawing>
  )
}

function ResponseBody() {
  return (
    <figure className="min-w-0">
      <pre className="overflow-x-auto rounded-md border border-line bg-paper p-3 text-sm" tabIndex={0}>
        <code>
          {'{\n  "error": "invalid_grant",\n  "error_description": '}
          <mark>&quot;The refresh token is invalid&quot;</mark>
          {'\n}'}
        </code>
      </pre>
      <figcaption className="mt-1 text-sm text-ink-soft">{m.diagnose_hint_says_body_caption()}</figcaption>
    </figure>
  )
}

const FAILED = '✗'

function callInWords(call: string): string {
  return call === FAILED ? m.diagnose_hint_call_failed() : m.diagnose_hint_call_worked()
}

/** What a log or a sync history looks like for each answer, oldest call first. */
const PATTERNS = [
  { name: m.diagnose_hint_calls_never(), calls: '✗ ✗ ✗ ✗ ✗ ✗' },
  { name: m.diagnose_hint_calls_later(), calls: '✓ ✓ ✓ ✗ ✗ ✗' },
  { name: m.diagnose_hint_calls_some(), calls: '✓ ✗ ✓ ✗ ✓ ✗' },
  { name: m.diagnose_hint_calls_random(), calls: '✓ ✓ ✗ ✓ ✓ ✓' },
]

/** The patterns as rows of check marks and crosses. */
function CallsHint() {
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {PATTERNS.map(({ name, calls }) => (
        <div key={name}>
          <dt className="text-sm">{name}</dt>
          <dd>
            <svg
              role="img"
              aria-label={calls.split(' ').map(callInWords).join(', ')}
              viewBox="0 0 150 24"
              className="h-6 w-38 max-w-full"
            >
              {calls.split(' ').map((call, index) => (
                <Call key={index} x={index * 25 + 12} hasFailed={call === FAILED} />
              ))}
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Call({ x, hasFailed }: { x: number; hasFailed: boolean }) {
  const shape = hasFailed ? `M${x - 4} 8l8 8m0-8l-8 8` : `M${x - 5} 12l4 4 6-8`
  return (
    <>
      <circle cx={x} cy="12" r="10" className={hasFailed ? 'fill-bad-soft stroke-bad' : 'fill-good-soft stroke-good'} />
      <path d={shape} className={hasFailed ? 'fill-none stroke-bad' : 'fill-none stroke-good'} strokeWidth="2" />
    </>
  )
}
