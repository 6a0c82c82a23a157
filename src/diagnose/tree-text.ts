import type { MapNode } from './tree-map'
import type { TreeNumbers } from './tree-numbers'

/** The tree and its numbers as text for authors. */
export function treeText(root: MapNode, numbers: TreeNumbers): string {
  return [...linesOf(root, 0), '', ...numberLines(numbers)].join('\n')
}

function linesOf({ answer, question, articles, branches }: MapNode, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const end = question ? question.ask : articles.map(({ slug }) => slug).join(' ')
  const line = `${indent}${answer ? `${answer} → ` : ''}${end}`
  return [line, ...branches.flatMap((branch) => linesOf(branch, depth + 1))]
}

function numberLines(numbers: TreeNumbers): string[] {
  const { ways, sureWays, ambiguousWays, meanQuestions, mostQuestions, errors, questions } = numbers
  return [
    `${ways} ways, ${sureWays} of them sure, ${ambiguousWays} sure ones leave more than one article`,
    `${meanQuestions.toFixed(2)} questions on average for who is sure, ${mostQuestions} at most`,
    '',
    'Questions to each error (sure ways that name it first):',
    ...errors.map(({ error, ways: own, fewest, most }) =>
      own > 0 ? `  ${error.slug}: ${fewest} to ${most}, ${own} ways` : `  ${error.slug}: never named first`,
    ),
    '',
    'Questions that cost most (asked often, narrow little):',
    ...questions.map(
      ({ question, asked, before, after }) =>
        `  ${question.id}: asked at ${asked} points, ${before.toFixed(1)} articles before, ${after.toFixed(1)} after`,
    ),
  ]
}
