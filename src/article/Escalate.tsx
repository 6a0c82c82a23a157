import { use, type ReactNode } from 'react'
import { CONTACT_LABELS } from '../content-model/labels'
import { PARTS } from '../content-model/sections'
import { parseContacts } from '../content-model/enums'
import { Link } from '../ui/Link'
import { supportPath } from '../support/support-link'
import { LinkTarget } from '../ui/link-target'
import { ArticleContext } from './article-context'
import { HeadingLink } from './HeadingLink'

/** When nothing helped: whom to contact, when, and a packet that is already filled. */
export function Escalate({ to, children }: { to: string; afterMinutes?: string; children?: ReactNode }) {
  const entry = use(ArticleContext)
  const target = use(LinkTarget)
  const { id, title } = PARTS.Escalate
  const contacts = parseContacts(to)
  const forDeveloper = contacts[0] === 'api-support'
  return (
    <section aria-labelledby={id} className="article-section card p-4 sm:p-6">
      <h2 id={id} className="pr-12">
        {title}
      </h2>
      <HeadingLink id={id} title={title} />
      {children}
      <p className="mt-4 font-semibold">Contact, in this order:</p>
      <ol className="mt-1 list-decimal pl-6">
        {contacts.map((contact) => (
          <li key={contact}>{CONTACT_LABELS[contact]}</li>
        ))}
      </ol>
      {entry && (
        <Link
          className="button button-primary mt-4"
          target={target}
          to={supportPath({
            article: entry.id,
            steps: [],
            answers: {},
            ...(forDeveloper && { audience: 'developer' }),
          })}
        >
          Prepare what they need
        </Link>
      )}
    </section>
  )
}
