/** A run of code that looks the same, and how; without a look it is plain. */
export type Run = [text: string, look?: 'comment' | 'keyword' | 'string' | 'name']

/** One example of a task, highlighted when the site was built. */
export interface CodeExample {
  /** The language as readers know it. */
  name: string
  runs: Run[]
}

/** The examples of an article by their task. */
type Examples = Record<string, CodeExample[]>

/** The examples of an article, which are a chunk of their own. */
export interface Code {
  /** @throws when they cannot be fetched; the next call tries again */
  load: () => Promise<void>
  /** For React to wait for. Never kept when they cannot be fetched: a page then stays as it was written. */
  promise: () => Promise<Examples>
}

/** @param read imports their chunk */
export function codeOf(read: () => Promise<{ default: Examples }>): Code {
  let here: Promise<Examples> | undefined
  let coming: Promise<Examples> | undefined
  const load = async () => {
    if (here) return
    const { default: value } = await read()
    // React takes what says so of itself at once, also where pages are written.
    here = Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
  }
  return {
    load,
    promise: () =>
      here ??
      (coming ??= read().then(
        ({ default: all }) => all,
        () => new Promise<never>(() => {}),
      )),
  }
}
