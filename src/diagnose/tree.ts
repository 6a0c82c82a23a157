import type { Option, Question } from '../content-model/types'
import { findNext, keepFitting, UNSURE, type Candidate, type Given } from './engine'

interface Branch<C extends Candidate> {
  answer: string
  node: TreeNode<C>
}

/** A point of the wizard: a question with one branch for each answer, or an outcome without. */
export interface TreeNode<C extends Candidate> {
  candidates: C[]
  question: Question | undefined
  branches: Branch<C>[]
}

/** One way through the wizard, to its outcome. */
export interface Leaf<C extends Candidate> {
  given: Given[]
  candidates: C[]
  /** No answer on the way was "I'm not sure". */
  sure: boolean
}

/**
 * Grows the whole tree from the data. Points that ask the same of the same candidates are one node,
 * however they were reached.
 */
export function growTree<C extends Candidate>(questions: readonly Question[], candidates: readonly C[]): TreeNode<C> {
  const conditions = new Set(
    questions.flatMap((question) => [question, ...question.options]).flatMap(({ only }) => Object.keys(only ?? {})),
  )
  const known = new Map<string, TreeNode<C>>()

  function grow(left: C[], given: Given[]): TreeNode<C> {
    const next = findNext(questions, left, given)
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
          node: grow(keepFitting(left, question.id, answer), [...given, { question, answer }]),
        })
    }
    return node
  }

  return grow([...candidates], [])
}

/** Every way through the tree, in the order of the questions and their options. */
export function* leavesOf<C extends Candidate>(node: TreeNode<C>, given: Given[] = []): Generator<Leaf<C>> {
  const { question, candidates } = node
  if (!question) yield { given, candidates, sure: given.every(({ answer }) => answer !== UNSURE) }
  else for (const branch of node.branches) yield* leavesOf(branch.node, [...given, { question, answer: branch.answer }])
}

function answersTo(question: Question, options: Option[]): string[] {
  const ids = options.map(({ id }) => id)
  return question.notSure ? [...ids, UNSURE] : ids
}

/** Questions come in one order, so the next one says which are behind; conditions say which still can follow. */
function nodeKey(candidates: Candidate[], next: Question | undefined, given: Given[], conditions: Set<string>): string {
  const decisive = given.filter(({ question }) => conditions.has(question.id))
  return [
    candidates.map(({ id }) => id).join(','),
    next?.id ?? '',
    ...decisive.map(({ question, answer }) => `${question.id}=${answer}`),
  ].join('|')
}
