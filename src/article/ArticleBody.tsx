import type { MDXComponents } from 'mdx/types'
import { useMemo, type ReactNode } from 'react'
import * as m from '#words'
import type { LoadedArticle } from '../content-model/article'
import { isError, daysOverdue } from '../content-model/catalogue'
import { ADVICE, HEAD } from '../content-model/sections'
import { adviceMark, Anchor, ArticleContext, Code, CodeBlock, heading, OutsideAnchor, Table, TickBox } from './elements'
import {
  Cause,
  Causes,
  Escalate,
  For,
  Meaning,
  onlyStep,
  Prevent,
  Section,
  Step,
  Steps,
  Verify,
  Who,
  WorkSafe,
} from './parts'
import { longDate } from '../time/format'
import type { Entry } from '../content-model/types'
import { Note } from '../ui/boxes'
import { useNow } from '../ui/hooks'

// The body of an article, in full and in the extracts that other pages show. An extract is the same body, drawn with
// components that leave the rest out.

const pageComponents: MDXComponents = {
  a: Anchor,
  code: Code,
  h2: heading('h2'),
  h3: heading('h3'),
  input: TickBox,
  pre: CodeBlock,
  table: Table,
  Meaning,
  Who,
  WorkSafe,
  Steps,
  Step,
  Verify,
  Causes,
  Cause,
  Prevent,
  Section,
  For,
  Escalate,
  [ADVICE.component]: adviceMark(Anchor),
}

// Links lead to whole pages: what an anchor names may not be part of the extract.
const outsideComponents: MDXComponents = {
  ...pageComponents,
  a: OutsideAnchor,
  [ADVICE.component]: adviceMark(OutsideAnchor),
}

const Nothing = () => null
const OnlyWords = ({ children }: { children?: ReactNode }) => children

const cardComponents: MDXComponents = {
  ...outsideComponents,
  Meaning: Nothing,
  Who: Nothing,
  WorkSafe: Nothing,
  Causes: Nothing,
  Prevent: Nothing,
  Section: Nothing,
}

const noParts: MDXComponents = { ...cardComponents, Steps: Nothing, Verify: Nothing, Escalate: Nothing }

const partComponents = {
  Meaning: { ...noParts, Meaning: OnlyWords },
  WorkSafe: { ...noParts, WorkSafe: OnlyWords },
  Escalate: { ...noParts, Escalate: OnlyWords },
}

interface Props {
  article: LoadedArticle
}

function BodyWith({ article: { info, Body }, components }: Props & { components: MDXComponents }) {
  return (
    <div lang={info.entry.language} className="prose">
      <ArticleContext value={info.entry}>
        <Body components={components} />
      </ArticleContext>
    </div>
  )
}

/** The whole body, on the article's own page. */
export function ArticleBody({ article }: Props) {
  return <BodyWith article={article} components={pageComponents} />
}

/** What helps at once: of an error the steps, how to check them and whom to ask; a guide or an answer in full. */
export function CardBody({ article }: Props) {
  const { entry } = article.info
  return (
    <>
      <TranslationNotice entry={entry} />
      <ReviewNotice entry={entry} />
      <BodyWith article={article} components={isError(entry) ? cardComponents : outsideComponents} />
    </>
  )
}

/** The words of one part of an error, without its heading. */
export function ArticlePart({ article, part }: Props & { part: keyof typeof partComponents }) {
  return <BodyWith article={article} components={partComponents[part]} />
}

/** The words of one step, without its title. Nothing when the article has no such step. */
export function GuidedStep({ article, stepId }: Props & { stepId: string }) {
  const components = useMemo(() => ({ ...noParts, Steps: onlyStep(stepId) }), [stepId])
  return <BodyWith article={article} components={components} />
}

/** Warns that an article was not checked in time. Absent from the prerendered page, which does not know today. */
export function ReviewNotice({ entry }: { entry: Pick<Entry, 'reviewed' | 'reviewBy'> }) {
  const now = useNow()
  if (daysOverdue(entry.reviewBy, now) === 0) return null
  return <Note className="mt-5">{m.article_review_overdue({ day: longDate(entry.reviewed) })}</Note>
}

/** Says that an article is not in the language of the site, or that its beginning has changed since it was translated. */
export function TranslationNotice({ entry: { language, older } }: { entry: Pick<Entry, 'language' | 'older'> }) {
  const words = language ? m.article_not_translated() : older?.includes(HEAD) ? m.article_older_page() : undefined
  return words === undefined ? null : <Note className="mt-5">{words}</Note>
}
