import type { ErrorEntry, Question } from '../content-model/types'
import { answerLabel } from './answer-words'
import type { Answers, Given } from './engine'
import { toOutcome } from './outcome'
import { growTree, type TreeNode } from './tree'

/** A point of the tree as a reader sees it: a question, or an outcome where there is none. */
export interface MapNode {
  /** The answers on the way: unique, and stable while the questions are. */
  key: string
  /** The words of the answer that leads here; empty at the root. */
  answer: string
  answers: Answers
  question: Question | undefined
  /** What is left here, the likeliest first. */
  articles: ErrorEntry[]
  branches: MapNode[]
}

/** The whole wizard as a tree of its own, with points that are reached in several ways drawn once for each. */
export function mapTree(questions: readonly Question[], errors: readonly ErrorEntry[]): MapNode {
  return toMap(growTree(questions, errors), [], '')
}

function toMap({ candidates, question, branches }: TreeNode<ErrorEntry>, given: Given[], answer: string): MapNode {
  const outcome = toOutcome(candidates, given)
  return {
    key: given.map((item) => `${item.question.id}=${item.answer}`).join('&'),
    answer,
    answers: Object.fromEntries(given.map((item) => [item.question.id, item.answer])),
    question,
    articles: outcome ? [outcome.best, ...outcome.others.map(({ candidate }) => candidate)] : [],
    branches: question
      ? branches.map((branch) =>
          toMap(
            branch.node,
            [...given, { question, answer: branch.answer }],
            answerLabel({ question, answer: branch.answer }),
          ),
        )
      : [],
  }
}

/** The outcomes below a point, in order. */
export function outcomesOf(node: MapNode): MapNode[] {
  return node.question ? node.branches.flatMap(outcomesOf) : [node]
}

/**
 * The tree with only the ways that say a text: in an answer, or in the title, slug or summary of the article
 * that an outcome names first.
 *
 * @returns nothing when no path matches it; the node itself for an empty text
 */
export function findIn(node: MapNode, text: string): MapNode | undefined {
  const wanted = text.trim().toLowerCase()
  if (wanted === '' || says(node, wanted)) return node
  const branches = node.branches.flatMap((branch) => findIn(branch, wanted) ?? [])
  return branches.length > 0 ? { ...node, branches } : undefined
}

/**
 * As many levels of the tree as have no more points than a page can show. A question below them has no branches; the
 * wizard goes on from there.
 */
export function levelsUpTo(root: MapNode, most: number): MapNode {
  let depth = 0
  let [level, points] = [root.branches, 0]
  while (level.length > 0 && points + level.length <= most) {
    points += level.length
    level = level.flatMap(({ branches }) => branches)
    depth += 1
  }
  return level.length > 0 ? cutBelow(root, Math.max(1, depth)) : root
}

function cutBelow(node: MapNode, depth: number): MapNode {
  return { ...node, branches: depth > 0 ? node.branches.map((branch) => cutBelow(branch, depth - 1)) : [] }
}

function says({ answer, question, articles: [best] }: MapNode, wanted: string): boolean {
  if (answer.toLowerCase().includes(wanted)) return true
  if (question || !best) return false
  return [best.title, best.slug, best.summary].some((words) => words.toLowerCase().includes(wanted))
}
