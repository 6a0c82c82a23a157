import type { ErrorEntry, Question } from '../content-model/types'
import { UNSURE } from '../content-model/enums'
import { outcomesOf, type DisplayNode } from './tree'

/** Figures about the whole wizard. A "sure" path contains no "I'm not sure". */
export interface TreeStats {
  pathCount: number
  surePathCount: number
  /** Sure paths that leave more than one article. */
  ambiguousPathCount: number
  meanQuestions: number
  maxQuestions: number
  errors: ErrorStats[]
  /** The most costly question first: asked often, narrows little. */
  questions: QuestionStats[]
}

export interface ErrorStats {
  error: ErrorEntry
  /** Sure paths whose outcome names the error first, and the number of questions on the shortest and the longest. */
  pathCount: number
  fewest: number
  most: number
}

export interface QuestionStats {
  question: Question
  /** Points of the tree that ask it after sure answers only. */
  askedCount: number
  /** Mean number of articles left before it and after it. */
  before: number
  after: number
}

/** Computes the figures of a tree. Paths with "I'm not sure" are counted, and left out of all other figures. */
export function treeStats(root: DisplayNode): TreeStats {
  const outcomes = outcomesOf(root)
  const sure = outcomes.filter(isSure)
  const lengths = sure.map(questionCount)
  const byError = groupByBest(sure)
  return {
    pathCount: outcomes.length,
    surePathCount: sure.length,
    ambiguousPathCount: sure.filter(({ articles }) => articles.length > 1).length,
    meanQuestions: mean(lengths),
    maxQuestions: Math.max(0, ...outcomes.map(questionCount)),
    errors: root.articles.map((error) => errorStats(error, byError.get(error.id) ?? [])),
    questions: allQuestionStats(root),
  }
}

function isSure({ answers }: DisplayNode): boolean {
  return !Object.values(answers).includes(UNSURE)
}

function questionCount({ answers }: DisplayNode): number {
  return Object.keys(answers).length
}

/** The outcomes by the article that they name first. */
function groupByBest(outcomes: DisplayNode[]): Map<string | undefined, DisplayNode[]> {
  const groups = new Map<string | undefined, DisplayNode[]>()
  for (const outcome of outcomes) {
    const id = outcome.articles[0]?.id
    const group = groups.get(id)
    if (group) group.push(outcome)
    else groups.set(id, [outcome])
  }
  return groups
}

/** @param outcomes those that name the error first */
function errorStats(error: ErrorEntry, outcomes: DisplayNode[]): ErrorStats {
  const lengths = outcomes.map(questionCount)
  return { error, pathCount: lengths.length, fewest: Math.min(...lengths), most: Math.max(0, ...lengths) }
}

function allQuestionStats(root: DisplayNode): QuestionStats[] {
  const nodes = nodesOf(root).filter(isSure)
  const questions = new Map(nodes.flatMap(({ question }) => (question ? [[question.id, question]] : [])))
  return [...questions.values()].map((question) => questionStats(question, nodes)).toSorted((a, b) => cost(b) - cost(a))
}

function questionStats(question: Question, nodes: DisplayNode[]): QuestionStats {
  const asking = nodes.filter((node) => node.question?.id === question.id)
  return {
    question,
    askedCount: asking.length,
    before: mean(asking.map(({ articles }) => articles.length)),
    after: mean(asking.flatMap(({ branches }) => branches.filter(isSure).map(({ articles }) => articles.length))),
  }
}

function cost({ askedCount, before, after }: QuestionStats): number {
  return before > 0 ? askedCount * (after / before) : 0
}

function nodesOf(node: DisplayNode): DisplayNode[] {
  return [node, ...node.branches.flatMap(nodesOf)]
}

function mean(values: number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}

/** The tree and its figures as text for authors, printed by `npm run tree`. */
export function treeText(root: DisplayNode, stats: TreeStats): string {
  return [...treeLines(root, 0), '', ...statsLines(stats)].join('\n')
}

function treeLines({ answer, question, articles, branches }: DisplayNode, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const end = question ? question.ask : articles.map(({ slug }) => slug).join(' ') || 'no error'
  const line = `${indent}${answer ? `${answer} → ` : ''}${end}`
  return [line, ...branches.flatMap((branch) => treeLines(branch, depth + 1))]
}

function statsLines(stats: TreeStats): string[] {
  const { pathCount, surePathCount, ambiguousPathCount, meanQuestions, maxQuestions, errors, questions } = stats
  return [
    `${pathCount} ways, ${surePathCount} of them sure, ${ambiguousPathCount} sure ones leave more than one article`,
    `${meanQuestions.toFixed(2)} questions on average for who is sure, ${maxQuestions} at most`,
    '',
    'Questions to each error (sure ways that name it first):',
    ...errors.map(({ error, pathCount: own, fewest, most }) =>
      own > 0 ? `  ${error.slug}: ${fewest} to ${most}, ${own} ways` : `  ${error.slug}: never named first`,
    ),
    '',
    'Questions that cost most (asked often, narrow little):',
    ...questions.map(
      ({ question, askedCount, before, after }) =>
        `  ${question.id}: asked at ${askedCount} points, ${before.toFixed(1)} articles before, ${after.toFixed(1)} after`,
    ),
  ]
}
