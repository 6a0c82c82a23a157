import type { ArticleId, StepInfo } from '../content-model/types'
import { paths } from '../paths'

/** The page or wizard state that a link is made for. */
export interface ShareTarget {
  /** The title of the page, for the text of an email. */
  title: string
  summary?: string
  /** The article the page is about, if there is one. */
  article?: {
    id: ArticleId
    slug: string
    title: string
    summary: string
    steps: readonly Pick<StepInfo, 'id' | 'title'>[]
  }
  /** The id of the step that is open. */
  step?: string
  /** The wizard's answers: question id → option id. */
  answers: Readonly<Record<string, string>>
}

/** Where a link opens: the article, the wizard with the answers, or the step with that id. */
export type Destination = { kind: 'article' } | { kind: 'answers' } | { kind: 'step'; id: string }

/** The destinations a target offers, starting with what is open now. */
export function destinationsOf({ article, step, answers }: ShareTarget): Destination[] {
  const steps = (article?.steps ?? []).map(({ id }): Destination => ({ kind: 'step', id }))
  const open = steps.filter((destination) => keyOf(destination) === step)
  const articles: Destination[] = article ? [{ kind: 'article' }] : []
  const wizard: Destination[] = Object.keys(answers).length > 0 || !article ? [{ kind: 'answers' }] : []
  return [...open, ...wizard, ...articles, ...steps.filter((destination) => !open.includes(destination))]
}

/** A unique key for a destination within its target, used as the value of a control. */
export function keyOf(destination: Destination): string {
  return destination.kind === 'step' ? destination.id : `${destination.kind}/`
}

/** The shortest address of a destination, without the base. Addresses of articles carry no answers. */
export function sharePath({ article, answers }: ShareTarget, destination: Destination): string {
  if (destination.kind === 'article' && article) return paths.short(article.slug)
  if (destination.kind === 'step' && article)
    return paths.diagnose({ ...answers, fix: article.id, step: destination.id })
  return paths.diagnose(answers)
}

/** The heading that names a destination in an email. */
export function headingOf({ title, article }: ShareTarget, destination: Destination): string {
  if (!article || destination.kind === 'answers') return title
  const step = destination.kind === 'step' ? article.steps.find(({ id }) => id === destination.id) : undefined
  return step ? `${article.title}: ${step.title}` : article.title
}

interface Snippet {
  heading: string
  summary: string
  address: string
}

/** The link as plain text for an email. */
export function plainSnippet({ heading, summary, address }: Snippet): string {
  return [heading, summary, address].filter(Boolean).join('\n')
}

/** The link as HTML for an email, without styles. */
export function htmlSnippet({ heading, summary, address }: Snippet): string {
  const more = summary ? `<br>${escape(summary)}` : ''
  return `<p><a href="${escape(address)}">${escape(heading)}</a>${more}</p>`
}

/** For text and for attributes in double quotes. */
function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
