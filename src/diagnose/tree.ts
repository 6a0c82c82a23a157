import type { ErrorEntry, Option, Question } from '../content-model/types'
import { answerLabel } from './answers'
import { UNSURE } from '../content-model/enums'
import { filterByAnswer, nextQuestion, type Answers, type Candidate, type GivenAnswer } from './engine'
import { toOutcome } from './outcome'

interface Branch<C extends Candidate> {
  answer: string
  node: TreeNode<C>
}

/** A point of the wizard: a question with one branch for each answer, or an outcome without branches. */
export interface TreeNode<C extends Candidate> {
  candidates: C[]
  question: Question | undefined
  branches: Branch<C>[]
}

/** One path through the wizard, with its outcome. */
export interface Leaf<C extends Candidate> {
  given: GivenAnswer[]
  candidates: C[]
  /** No answer on the path is "I'm not sure". */
  sure: boolean
}

/**
 * Builds the whole tree from the data. Points that ask the same about the same candidates share one node,
 * whatever path leads to them.
 */
export function buildTree<C extends Candidate>(questions: readonly Question[], candidates: readonly C[]): TreeNode<C> {
  const conditions = new Set(
    questions
      .flatMap((question) => [question, ...question.options])
      .flatMap(({ only, unless }) => [only, unless])
      .flatMap((condition) => Object.keys(condition ?? {})),
  )
  const known = new Map<string, TreeNode<C>>()

  function build(left: C[], given: GivenAnswer[]): TreeNode<C> {
    const next = nextQuestion(questions, left, given)
    const key = nodeKey(left, next?.question, given, conditions)
    const existing = known.get(key)
    if (existing) return existing
    const node: TreeNode<C> = { candidates: left, question: next?.question, branches: [] }
    known.set(key, node)
    if (next) {
      const { question } = next
      for (const answer of answersTo(question, next.options))
        node.branches.push({
          answer,
          node: build(filterByAnswer(left, question, answer), [...given, { question, answer }]),
        })
    }
    return node
  }

  return build([...candidates], [])
}

/** Every path through the tree, in the order of the questions and their options. */
export function* leavesOf<C extends Candidate>(node: TreeNode<C>, given: GivenAnswer[] = []): Generator<Leaf<C>> {
  const { question, candidates } = node
  if (!question) yield { given, candidates, sure: given.every(({ answer }) => answer !== UNSURE) }
  else for (const branch of node.branches) yield* leavesOf(branch.node, [...given, { question, answer: branch.answer }])
}

function answersTo(question: Question, options: Option[]): string[] {
  const ids = options.map(({ id }) => id)
  return question.notSure ? [...ids, UNSURE] : ids
}

/**
 * Questions have a fixed order, so the next question says which ones are already behind. The answers that
 * conditions depend on say which ones can still follow.
 */
function nodeKey(
  candidates: Candidate[],
  next: Question | undefined,
  given: GivenAnswer[],
  conditions: Set<string>,
): string {
  const decisive = given.filter(({ question }) => conditions.has(question.id))
  return [
    candidates.map(({ id }) => id).join(','),
    next?.id ?? '',
    ...decisive.map(({ question, answer }) => `${question.id}=${answer}`),
  ].join('|')
}

/** A point of the tree as the tree page shows it: a question, or an outcome when `question` is undefined. */
export interface DisplayNode {
  /** The answers on the path: unique, and stable while the questions are. */
  key: string
  /** The label of the answer that leads here; empty at the root. */
  answer: string
  answers: Answers
  question: Question | undefined
  /** The remaining errors, the likeliest first; empty after an option that is marked `none`. */
  articles: ErrorEntry[]
  branches: DisplayNode[]
}

/** The whole wizard as a tree to show. Here a point that several paths lead to appears once for each path. */
export function buildDisplayTree(questions: readonly Question[], errors: readonly ErrorEntry[]): DisplayNode {
  return toDisplayNode(buildTree(questions, errors), [], '')
}

function toDisplayNode(node: TreeNode<ErrorEntry>, given: GivenAnswer[], label: string): DisplayNode {
  const { candidates, question, branches } = node
  const outcome = toOutcome(candidates, given)
  return {
    key: given.map((item) => `${item.question.id}=${item.answer}`).join('&'),
    answer: label,
    answers: Object.fromEntries(given.map((item) => [item.question.id, item.answer])),
    question,
    articles: outcome ? [outcome.best, ...outcome.others.map(({ candidate }) => candidate)] : [],
    branches: branches.flatMap((branch) => {
      if (!question) return []
      const last = { question, answer: branch.answer }
      return toDisplayNode(branch.node, [...given, last], answerLabel(last))
    }),
  }
}

/** The outcomes below a point, in order. */
export function outcomesOf(node: DisplayNode): DisplayNode[] {
  return node.question ? node.branches.flatMap(outcomesOf) : [node]
}

/**
 * The tree reduced to the paths that contain a text: in an answer, or in the title, slug or summary of the
 * article that the outcome names first.
 *
 * @returns undefined when no path matches; the node itself for an empty text
 */
export function filterTree(node: DisplayNode, text: string): DisplayNode | undefined {
  const wanted = text.trim().toLowerCase()
  if (wanted === '' || hasText(node, wanted)) return node
  const branches = node.branches.flatMap((branch) => filterTree(branch, wanted) ?? [])
  return branches.length > 0 ? { ...node, branches } : undefined
}

function hasText({ answer, question, articles: [best] }: DisplayNode, wanted: string): boolean {
  if (answer.toLowerCase().includes(wanted)) return true
  if (question || !best) return false
  return [best.title, best.slug, best.summary].some((text) => text.toLowerCase().includes(wanted))
}

/**
 * Cuts the tree to as many whole levels as have at most `most` points together, but at least one level. A
 * question below them has no branches; its link opens the wizard there.
 */
export function truncateTree(root: DisplayNode, most: number): DisplayNode {
  let depth = 0
  let [level, points] = [root.branches, 0]
  while (level.length > 0 && points + level.length <= most) {
    points += level.length
    level = level.flatMap(({ branches }) => branches)
    depth += 1
  }
  return level.length > 0 ? cutBelow(root, Math.max(1, depth)) : root
}

function cutBelow(node: DisplayNode, depth: number): DisplayNode {
  return { ...node, branches: depth > 0 ? node.branches.map((branch) => cutBelow(branch, depth - 1)) : [] }
}
