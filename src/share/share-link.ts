import type { ArticleId, StepInfo } from '../content-model/types'
import { paths } from '../paths'

/** What a link can be made of. */
export interface ShareTarget {
  /** What the page shows, for the words of the e-mail. */
  title: string
  summary?: string
  /** The article it is about, if there is one. */
  article?: {
    id: ArticleId
    slug: string
    title: string
    summary: string
    steps: readonly Pick<StepInfo, 'id' | 'title'>[]
  }
  /** The step that is open now. */
  step?: string
  /** What is known of the case: question id → option id. */
  answers: Readonly<Record<string, string>>
}

/** Where a link opens: the article, the wizard with the answers, or the step of that id. */
export type Place = { kind: 'article' } | { kind: 'answers' } | { kind: 'step'; id: string }

/** The places a target can open at, the one that is open now first. */
export function placesOf({ article, step, answers }: ShareTarget): Place[] {
  const steps = (article?.steps ?? []).map(({ id }): Place => ({ kind: 'step', id }))
  const here = steps.filter((place) => keyOf(place) === step)
  const articles: Place[] = article ? [{ kind: 'article' }] : []
  const wizard: Place[] = Object.keys(answers).length > 0 || !article ? [{ kind: 'answers' }] : []
  return [...here, ...wizard, ...articles, ...steps.filter((place) => !here.includes(place))]
}

/** Names a place within its target, as the value of a control. */
export function keyOf(place: Place): string {
  return place.kind === 'step' ? place.id : `${place.kind}/`
}

/** The shortest address of a place, from the site's base. An article has no room for answers: it is the same for all. */
export function sharePath({ article, answers }: ShareTarget, place: Place): string {
  if (place.kind === 'article' && article) return paths.short(article.slug)
  if (place.kind === 'step' && article) return paths.diagnose({ ...answers, fix: article.id, step: place.id })
  return paths.diagnose(answers)
}

/** The words that name a place in an e-mail. */
export function headingOf({ title, article }: ShareTarget, place: Place): string {
  if (!article || place.kind === 'answers') return title
  const step = place.kind === 'step' ? article.steps.find(({ id }) => id === place.id) : undefined
  return step ? `${article.title}: ${step.title}` : article.title
}
