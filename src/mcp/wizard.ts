import * as m from '#words'
import entries from 'virtual:catalogue'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { findById, isError } from '../content-model/catalogue'
import { answerLabel, statePath, UNSURE_LABEL, type WizardState } from '../diagnose/answers'
import { UNSURE } from '../content-model/enums'
import { isAnswer, type Answers, type GivenAnswer } from '../diagnose/engine'
import { MOST_NEAR, mostCommonFirst } from '../diagnose/outcome'
import { toScreen, type QuestionScreen, type WizardScreen } from '../diagnose/screen'
import type { Option } from '../content-model/types'
import { addressOf, cardLines, cardOf, type Answer } from './find'
import { line, lines, type Line } from './lines'
import type { ArticleCard, Diagnosis } from './shapes'

const errors = mostCommonFirst(entries.filter(isError), site.commonest)
/** Beside the answers, what says that no article of the outcome is the right one. */
const NONE = 'none'

/**
 * The wizard of the site: the next question, or what the answers point to.
 *
 * @param given question id → option id, `unsure` where the question allows it; `none` with `yes` rejects the outcome
 * @throws {UnknownAnswer} for what the wizard does not ask or offer
 */
export function diagnose(given: Answers): Answer<Diagnosis> {
  const { [NONE]: none, ...answers } = given
  for (const [id, answer] of Object.entries(answers)) checkAnswer(id, answer)
  const state: WizardState = none === 'yes' ? { answers, none } : { answers }
  const screen = toScreen(questions, errors, state)
  const { replayed } = screen
  const data: Diagnosis = {
    kind: screen.kind === 'question' ? 'question' : screen.kind === 'none' ? 'none' : 'outcome',
    question: screen.kind === 'question' ? questionOf(screen) : undefined,
    given: replayed.given.map(toAnswer),
    setAside: replayed.setAside.map(({ reason, ...one }) => ({ ...toAnswer(one), reason })),
    articles: articlesOf(screen),
    url: addressOf(statePath(state)),
  }
  return { data, lines: linesOf(data) }
}

/** An answer that the wizard does not know. The message lists the valid ones. */
export class UnknownAnswer extends Error {
  override name = 'UnknownAnswer'
}

function checkAnswer(id: string, answer: string): void {
  const question = questions.find((one) => one.id === id)
  if (!question) throw new UnknownAnswer(m.mcp_unknown_question({ known: questions.map((one) => one.id).join(', ') }))
  if (isAnswer(question, answer)) return
  const known = question.options.map((option) => option.id)
  const all = question.notSure ? [...known, UNSURE] : known
  throw new UnknownAnswer(m.mcp_unknown_answer({ question: id, known: all.join(', ') }))
}

function questionOf({ asked: { question, options } }: QuestionScreen): Diagnosis['question'] {
  const unsure = { id: UNSURE, label: UNSURE_LABEL, hint: question.unsureHint ?? m.diagnose_unsure_hint() }
  const shown = ({ id, label, hint }: Option) => ({ id, label, hint })
  return { id: question.id, ask: question.ask, options: [...options.map(shown), ...(question.notSure ? [unsure] : [])] }
}

function toAnswer(given: GivenAnswer) {
  const { question, answer } = given
  return { question: question.id, ask: question.ask, answer, label: answerLabel(given) }
}

/** What an outcome names, the likeliest first; where no error fits, what may help and what is near. */
function articlesOf(screen: WizardScreen): ArticleCard[] {
  if (screen.kind === 'outcome') {
    const { best, others } = screen.outcome
    const alternatives = others.map(({ candidate, differences }) => ({
      ...cardOf(candidate),
      why: differences
        .map(({ question, labels }) =>
          m.diagnose_outcome_difference({ question: question.short, answers: labels.join(' · ') }),
        )
        .join('. '),
    }))
    return [cardOf(best), ...alternatives]
  }
  if (screen.kind !== 'none') return []
  const suggested = screen.see.flatMap((id) => findById(entries, id) ?? [])
  return [...suggested, ...screen.near.slice(0, MOST_NEAR)].map((card) => cardOf(card))
}

function linesOf({ kind, question, given, articles, url }: Diagnosis): Line[] {
  const title = {
    question: question?.ask ?? '',
    outcome:
      articles.length === 1 ? m.diagnose_outcome_only() : m.diagnose_outcome_likeliest({ count: articles.length }),
    none: m.diagnose_none_title(),
  }[kind]
  return lines(
    line('title', title),
    question?.options.map(({ id, label }) => line('item', `${label} (\`${question.id}\`: \`${id}\`)`)),
    kind === 'none' && line('text', m.diagnose_none_hint()),
    articles.flatMap(cardLines),
    given.length > 0 && line('quiet', m.diagnose_answers_heading()),
    given.map(({ ask, label }) => line('item', `${ask} ${label}`)),
    line('address', url),
  )
}
