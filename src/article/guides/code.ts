/** A run of code that looks the same, and how; without a look it is plain. */
export type Run = [text: string, look?: 'comment' | 'keyword' | 'string' | 'name']

/** One example of a task, highlighted when the site was built. */
export interface CodeExample {
  /** The language as readers know it. */
  name: string
  runs: Run[]
}
