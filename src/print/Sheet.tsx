import type { MDXComponents } from 'mdx/types'
import type { ComponentProps, ReactNode } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { PrintFooter } from '../article/ArticleFooter'
import { CodeBadge, TitleWithCode } from '../article/CodeBadge'
import { InOtherWords, languageOf } from '../article/MessageSection'
import type { LoadedArticle } from '../content-model/article'
import { isError } from '../content-model/catalogue'
import { parseContacts } from '../content-model/enums'
import {
  AUDIENCE_LABELS,
  CONTACT_LABELS,
  FIXER_LABELS,
  RETRY_LABELS,
  sayWhoWrites,
  fixersInWords,
} from '../content-model/labels'
import { ownFirst, ungroup } from '../content-model/messages'
import { ADVICE, PARTS, STEPS_FOR, withProduct, type Part } from '../content-model/sections'
import type { Audience, Fixer } from '../content-model/types'
import { forReader } from '../content-model/wording'
import { writtenAddress } from '../article/elements'

/** One article on paper: no controls, nothing collapsed. */
export function Sheet({ article: { info, Body } }: { article: LoadedArticle }) {
  const { entry } = info
  const [message] = ungroup(ownFirst(entry.messages))
  return (
    <article aria-label={entry.title} className="sheet">
      <h2 className="signed text-3xl">
        {isError(entry) && entry.codes.length > 0 && <CodeBadge {...entry} />}
        <TitleWithCode title={entry.title} />
      </h2>
      <p className="mt-2 text-lg">{entry.summary}</p>
      {isError(entry) && (
        <p className="mt-2">
          {m.print_who_can_fix()}: <strong>{fixersInWords(entry.fixedBy)}</strong>. {m.print_try_again()}{' '}
          <strong>{RETRY_LABELS[entry.retry]}</strong>.
        </p>
      )}
      {message && (
        <div className="said mt-2 border-l-4 border-line-strong pl-3 font-mono text-sm">
          <p lang={languageOf(entry, message.text)}>{message.text}</p>
          {message.from !== 'service' && <p className="font-sans">{sayWhoWrites(message)}</p>}
          <InOtherWords entry={entry} message={message.text} />
        </div>
      )}
      <div className="prose">
        <Body components={sheetComponents} />
      </div>
      <PrintFooter info={info} />
    </article>
  )
}

interface Children {
  children?: ReactNode
}

/** One heading level below the sheet's title, without an id: several articles share the page. */
function Section({ title, children }: Children & { title: string }) {
  return (
    <section className="article-section">
      <h3>{withProduct(title, site.product)}</h3>
      {children}
    </section>
  )
}

function fixedSection(part: Part) {
  return function FixedSection({ children }: Children) {
    return <Section title={PARTS[part].title}>{children}</Section>
  }
}

function Steps({ for: audience, children }: Children & { for?: Audience }) {
  return (
    <Section title={(audience ? STEPS_FOR[audience] : PARTS.Steps).title}>
      <ol className="mt-2 grid gap-2">{children}</ol>
    </Section>
  )
}

function Step({ who, title, children }: Children & { who: Fixer; title: string }) {
  return (
    <li className="step">
      <h4>{title}</h4>
      {who !== 'you' && <p>{m.print_who_can_do({ who: FIXER_LABELS[who] })}</p>}
      {children}
    </li>
  )
}

function Cause({ title, children }: Children & { title: string }) {
  return (
    <div className="cause">
      <h4>{title}</h4>
      {children}
    </div>
  )
}

function For({ audience, children }: Children & { audience: Audience }) {
  return (
    <div className="mt-2 border-l-4 border-line pl-3">
      <p className="font-semibold">{forReader(AUDIENCE_LABELS[audience])}</p>
      {children}
    </div>
  )
}

function Escalate({ to, children }: Children & { to: string }) {
  const contacts = parseContacts(to).map((contact) => CONTACT_LABELS[contact])
  return (
    <Section title={PARTS.Escalate.title}>
      {children}
      <p>{m.print_contact_in_order({ contacts: contacts.join('; ') })}</p>
    </Section>
  )
}

/** A link with its address in parentheses. */
function WrittenLink({ href = '', children }: ComponentProps<'a'>) {
  const written = writtenAddress(href, children)
  return (
    <>
      {children}
      {written && ` (${written})`}
    </>
  )
}

function Heading({ children }: Children) {
  return <h4>{children}</h4>
}

/** The components of an article's body on paper. */
export const sheetComponents: MDXComponents = {
  a: WrittenLink,
  h2: ({ children }: Children) => <h3>{children}</h3>,
  h3: Heading,
  Meaning: fixedSection('Meaning'),
  Who: fixedSection('Who'),
  WorkSafe: fixedSection('WorkSafe'),
  Verify: fixedSection('Verify'),
  Causes: fixedSection('Causes'),
  Prevent: fixedSection('Prevent'),
  Steps,
  Step,
  Cause,
  Section,
  For,
  Escalate,
  [ADVICE.component]: () => <sup>{ADVICE.mark}</sup>,
}
