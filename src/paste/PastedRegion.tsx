import * as m from '#words'
import type { ReactNode } from 'react'
import { TitleWithCode } from '../article/CodeBadge'
import type { Card } from '../content-model/types'
import { asSentence } from '../text/plain'
import { authorText, codeSeen, describe } from './pasted-words'
import type { Recognition } from './recognize'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { CopyButton } from '../ui/CopyButton'

interface Props {
  recognition: Recognition
  isPasted: boolean
  cardOf: (id: Card['id']) => Card | undefined
}

/** Shows what a pasted text, or another maker's words that somebody typed, was recognized as, the best article and why, and what to do next. */
export function PastedRegion({ recognition, isPasted, cardOf }: Props) {
  const { link, ignored, masked, cleaned } = recognition
  const kind = describe(recognition)
  return (
    <section aria-labelledby="pasted" className="card mt-6 border-l-6 border-l-accent p-4 sm:p-5">
      <h2 id="pasted" className="text-xl">
        {isPasted ? m.paste_title_pasted() : m.paste_title_typed()}
      </h2>
      <p className="mt-1">{kind === undefined ? m.paste_nothing_known() : m.paste_recognized_as({ kind })}</p>
      <Findings recognition={recognition} />
      <BestArticles recognition={recognition} cardOf={cardOf} />
      <NextLine recognition={recognition} />
      {link && <RepairedLink link={link} />}
      {ignored.length > 0 && (
        <p className="mt-3 text-sm text-ink-soft">{m.paste_ignored({ parts: ignored.join(', ') })}</p>
      )}
      {masked > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          {m.paste_secrets_hidden({ count: masked })} {m.paste_secrets_never_saved()}
        </p>
      )}
      {cleaned !== '' && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer py-3 font-medium">{m.paste_show_text()}</summary>
          <pre className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono break-words whitespace-pre-wrap">
            {cleaned}
          </pre>
        </details>
      )}
    </section>
  )
}

function Findings({ recognition }: Pick<Props, 'recognition'>) {
  const { message, also, reason, fields, maker, through } = recognition
  const findings: [string, ReactNode][] = [
    [m.paste_written_by(), maker?.name],
    [m.paste_passed_on_by(), through],
    [m.paste_code(), codeSeen(recognition)],
    [m.paste_message(), message && `“${message}”`],
    [m.paste_message_also(), also && `“${also}”`],
    [
      m.paste_reason(),
      reason && reason !== message && (
        <code key="reason" className="font-mono">
          {reason}
        </code>
      ),
    ],
    [m.paste_fields(), fields?.join(', ')],
  ]
  const shown = findings.filter(([, value]) => value !== undefined && value !== false && value !== '')
  const author = authorText(recognition)
  if (shown.length === 0) return null
  return (
    <>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {shown.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {author !== undefined && <p className="mt-2">{author}</p>}
    </>
  )
}

/** The best article, or one for each of two messages. The other articles are in the results below. */
function BestArticles({ recognition: { articles, also }, cardOf }: Pick<Props, 'recognition' | 'cardOf'>) {
  return articles.slice(0, also === undefined ? 1 : 2).map(({ id, why }) => {
    const card = cardOf(id)
    return (
      card && (
        <div key={id} className="mt-4">
          <Link to={paths.article(id)} className="link text-lg font-semibold">
            <TitleWithCode title={card.title} />
          </Link>
          <p className="text-sm text-ink-soft">{asSentence(why)}</p>
        </div>
      )
    )
  })
}

function NextLine({ recognition: { kind, next, retry } }: Pick<Props, 'recognition'>) {
  if (!retry || kind === 'url') return <p className="mt-4 font-medium">{next}</p>
  const { before, time, after } = retry.sentence
  return (
    <p className="mt-4 font-medium">
      {before}
      <time dateTime={retry.at.toISOString()}>{time}</time>
      {after}
    </p>
  )
}

/** The repaired address as text to copy. Not a link, because only the reader knows whether to trust it. */
export function RepairedLink({ link: { repaired, changes, cutOff } }: { link: NonNullable<Recognition['link']> }) {
  if (changes.length === 0) return null
  return (
    <div className="mt-4">
      <p id="repaired" className="text-ink-soft">
        {cutOff ? m.paste_link_repaired_cut_off() : m.paste_link_repaired()}
      </p>
      <p aria-labelledby="repaired" className="mt-1 rounded-md bg-sunken p-3 font-mono text-sm break-all">
        {repaired}
      </p>
      <ul aria-label={m.paste_link_changes()} className="mt-2 list-disc pl-5 text-sm text-ink-soft">
        {changes.map((change) => (
          <li key={change}>{asSentence(change)}</li>
        ))}
      </ul>
      <div className="mt-3">
        <CopyButton text={repaired} label={m.paste_link_copy()} />
      </div>
    </div>
  )
}
