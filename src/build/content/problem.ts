/** One mistake in a content file, with its place. */
export interface Problem {
  /** Path from the project root. */
  file: string
  /** Counted from 1. */
  line: number
  message: string
}

/** `content/errors/404.mdx:7  retry: "sometimes" is not one of no, now`. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}  ${message}`
}

/** All problems as one text, in the order of files and lines. */
export function formatProblems(problems: Problem[]): string {
  return problems
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(formatProblem)
    .join('\n')
}
