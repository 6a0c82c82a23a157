import { useId } from 'react'
import * as m from '#words'
import { note } from 'virtual:insight'
import site from 'virtual:site'
import { CardList } from '../article/CardList'
import { CodeBadge, TitleWithCode } from '../article/CodeBadge'
import { fixersInWords } from '../content-model/labels'
import type { Entry, ErrorEntry, Question } from '../content-model/types'
import { paths } from '../paths'
import { Link, TouchLink } from '../ui/Link'
import { supportPath } from '../support/support-link'
import { aroundMark, MARK } from '../text/marks'
import { Disclosure } from '../ui/Disclosure'
import { changeAnswer, statePath, type WizardState } from './answers'
import { MOST_NEAR, type Alternative, type Outcome } from './outcome'
import type { NoneScreen, OutcomeScreen } from './screen'
import { BackLink } from './WaysBack'

/** More alternatives than this are hard to compare at a glance. */
const MOST_SHOWN = 3

/** What the answers point to: the likeliest article first, then the others that still fit. */
export function OutcomeView({ screen: { outcome, state, back } }: { screen: OutcomeScreen }) {
  const { best, others } = outcome
  const [beforeFixers, afterFixers] = aroundMark(m.diagnose_outcome_fixers({ who: MARK }))
  return (
    <>
      <title>{`${best.title} | ${site.name}`}</title>
      {back && <BackLink to={statePath(back)} />}
      <p className="text-sm text-ink-soft">
        {others.length === 0 ? m.diagnose_outcome_only() : m.diagnose_outcome_likeliest({ count: others.length + 1 })}
      </p>
      <h1 className="signed mt-2 text-3xl">
        {best.codes.length > 0 && <CodeBadge {...best} />}
        <TitleWithCode title={best.title} />
      </h1>
      <p className="mt-3 text-lg text-ink-soft">{best.summary}</p>
      <p className="mt-4 border-y border-line-strong py-3">
        {beforeFixers}
        <strong>{fixersInWords(best.fixedBy)}</strong>
        {afterFixers}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to={statePath({ answers: state.answers, fix: best.id })} className="button button-primary max-sm:w-full">
          {m.diagnose_outcome_steps()}
        </Link>
        <Link to={paths.article(best.id)} className="button max-sm:w-full">
          {m.diagnose_open_article()}
        </Link>
      </div>
      {others.length > 0 && <Alternatives outcome={outcome} state={state} />}
      <NoneOfThese state={state} best={best} />
    </>
  )
}

/** The other articles that fit, and the questions that would tell them apart. */
function Alternatives({ outcome: { others, undecided }, state }: { outcome: Outcome<ErrorEntry>; state: WizardState }) {
  const rest = others.slice(MOST_SHOWN)
  return (
    <section aria-labelledby="also-fits" className="mt-10 border-t border-line pt-6">
      <h2 id="also-fits" className="text-lg">
        {m.diagnose_outcome_others()}
      </h2>
      {undecided.length > 0 && <UndecidedQuestions questions={undecided} state={state} />}
      <AlternativeList others={others.slice(0, MOST_SHOWN)} label={m.diagnose_outcome_others()} />
      {rest.length > 0 && (
        <Disclosure className="mt-3" summary={m.diagnose_outcome_more({ count: rest.length })}>
          <AlternativeList others={rest} label={m.diagnose_outcome_more_label()} />
        </Disclosure>
      )}
    </section>
  )
}

function UndecidedQuestions({ questions, state }: { questions: Question[]; state: WizardState }) {
  return (
    <div className="mt-3 border-l-6 border-line-strong bg-sunken p-4">
      <p className="font-medium">{m.diagnose_outcome_undecided()}</p>
      <p className="text-sm text-ink-soft">{m.diagnose_outcome_undecided_hint()}</p>
      <ul className="mt-1">
        {questions.map(({ id, ask }) => (
          <li key={id}>
            <TouchLink to={statePath(changeAnswer(state, id))}>{ask}</TouchLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function AlternativeList({ others, label }: { others: Alternative<ErrorEntry>[]; label: string }) {
  return (
    <ul aria-label={label} className="rows">
      {others.map(({ candidate, differences }) => (
        <li key={candidate.id}>
          <Link to={paths.article(candidate.id)}>
            <CodeBadge {...candidate} />
            <TitleWithCode title={candidate.title} />
          </Link>
          <p>{candidate.summary}</p>
          {differences.map(({ question, labels }) => (
            <p key={question.id}>
              {m.diagnose_outcome_difference({ question: question.short, answers: labels.slice(0, 3).join(' · ') })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** The way on when no article of the outcome is the right one. The answers stay in the address. */
function NoneOfThese({ state: { answers }, best }: { state: WizardState; best: ErrorEntry }) {
  return (
    <section aria-labelledby="none-of-these" className="mt-10 border-t border-line pt-6">
      <h2 id="none-of-these" className="text-lg">
        {m.diagnose_outcome_none_heading()}
      </h2>
      <p className="mt-1">{m.diagnose_outcome_none_hint()}</p>
      <ul className="mt-3 flex flex-wrap gap-3">
        <li>
          <Link
            to={statePath({ answers, none: 'yes' })}
            className="button"
            onClick={() => note(() => ({ kind: 'none-fits', answers, article: best.id }))}
          >
            {m.diagnose_outcome_none()}
          </Link>
        </li>
        <li>
          <Link to={paths.search()} className="button">
            {m.diagnose_search_articles()}
          </Link>
        </li>
        <li>
          <Link to={supportPath({ answers })} className="button">
            {m.diagnose_get_help()}
          </Link>
        </li>
      </ul>
    </section>
  )
}

interface NoneProps {
  screen: NoneScreen
  entries: readonly Entry[]
}

/** No error fits: articles that may help, what was close, and where to go with the answers. */
export function NoneView({ screen: { near, see, state, back }, entries }: NoneProps) {
  const suggested = see.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
  return (
    <>
      <title>{`${m.diagnose_none_title()} | ${site.name}`}</title>
      {back && <BackLink to={statePath(back)} />}
      <h1 className="text-3xl">{m.diagnose_none_title()}</h1>
      <p className="mt-3">{m.diagnose_none_hint()}</p>
      <ul className="mt-6 flex flex-wrap gap-3">
        <li>
          <Link to={supportPath({ answers: state.answers })} className="button button-primary">
            {m.diagnose_none_message()}
          </Link>
        </li>
        {site.help.contact && (
          <li>
            <Link to={site.help.contact} className="button">
              {m.diagnose_none_contact()}
            </Link>
          </li>
        )}
        <li>
          <Link to={paths.search()} className="button">
            {m.diagnose_search_articles()}
          </Link>
        </li>
      </ul>
      {suggested.length > 0 && <ArticleList title={m.diagnose_none_suggested()} entries={suggested} />}
      {near.length > 0 && <ArticleList title={m.diagnose_none_near()} entries={near.slice(0, MOST_NEAR)} />}
    </>
  )
}

function ArticleList({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <CardList cards={[...entries]} label={title} />
    </section>
  )
}
