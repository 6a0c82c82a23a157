import type { ErrorEntry, Question } from '../content-model/types'
import { UNSURE } from './engine'
import { outcomesOf, type MapNode } from './tree-map'

/** How the wizard does as a whole. "Sure" ways hold no "I'm not sure". */
export interface TreeNumbers {
  ways: number
  sureWays: number
  /** Sure ways that leave more than one article. */
  ambiguousWays: number
  meanQuestions: number
  mostQuestions: number
  errors: ErrorNumbers[]
  /** The costliest first. */
  questions: QuestionNumbers[]
}

export interface ErrorNumbers {
  error: ErrorEntry
  /** Sure ways whose outcome names it first, and the questions on the shortest and the longest of them. */
  ways: number
  fewest: number
  most: number
}

export interface QuestionNumbers {
  question: Question
  /** Points of the tree that ask it for somebody who was sure so far. */
  asked: number
  /** Articles left before it and after it, on average over its answers. */
  before: number
  after: number
}

/** The numbers of a tree. Ways with "I'm not sure" are counted, and otherwise left out. */
export function numbersOf(root: MapNode): TreeNumbers {
  const ways = outcomesOf(root)
  const sure = ways.filter(isSure)
  const lengths = sure.map(questionsOn)
  const leading = byBest(sure)
  return {
    ways: ways.length,
    sureWays: sure.length,
    ambiguousWays: sure.filter(({ articles }) => articles.length > 1).length,
    meanQuestions: mean(lengths),
    mostQuestions: Math.max(0, ...ways.map(questionsOn)),
    errors: root.articles.map((error) => errorNumbers(error, leading.get(error.id) ?? [])),
    questions: questionNumbers(root),
  }
}

function isSure({ answers }: MapNode): boolean {
  return !Object.values(answers).includes(UNSURE)
}

function questionsOn({ answers }: MapNode): number {
  return Object.keys(answers).length
}

/** The ways by the article that their outcome names first: looked through once, however many errors there are. */
function byBest(ways: MapNode[]): Map<string | undefined, MapNode[]> {
  const found = new Map<string | undefined, MapNode[]>()
  for (const way of ways) {
    const id = way.articles[0]?.id
    const known = found.get(id)
    if (known) known.push(way)
    else found.set(id, [way])
  }
  return found
}

/** @param ways those whose outcome names it first */
function errorNumbers(error: ErrorEntry, ways: MapNode[]): ErrorNumbers {
  const lengths = ways.map(questionsOn)
  return { error, ways: lengths.length, fewest: Math.min(...lengths), most: Math.max(0, ...lengths) }
}

/** A question costs most that is asked often and narrows little. */
function questionNumbers(root: MapNode): QuestionNumbers[] {
  const points = pointsOf(root).filter(isSure)
  const questions = new Map(points.flatMap(({ question }) => (question ? [[question.id, question]] : [])))
  return [...questions.values()]
    .map((question) => numbersOfQuestion(question, points))
    .toSorted((a, b) => costOf(b) - costOf(a))
}

function numbersOfQuestion(question: Question, points: MapNode[]): QuestionNumbers {
  const asking = points.filter((point) => point.question?.id === question.id)
  return {
    question,
    asked: asking.length,
    before: mean(asking.map(({ articles }) => articles.length)),
    after: mean(asking.flatMap(({ branches }) => branches.filter(isSure).map(({ articles }) => articles.length))),
  }
}

function costOf({ asked, before, after }: QuestionNumbers): number {
  return before > 0 ? asked * (after / before) : 0
}

function pointsOf(node: MapNode): MapNode[] {
  return [node, ...node.branches.flatMap(pointsOf)]
}

function mean(values: number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}
