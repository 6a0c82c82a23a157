/** A piece of code and its highlighting; without one it is plain. */
export type Run = [text: string, look?: 'comment' | 'keyword' | 'string' | 'name']

/** One example of a task, highlighted at build time. */
export interface CodeExample {
  /** The language, as shown on its tab. */
  name: string
  runs: Run[]
}

/** The examples of an article by their task. */
type Examples = Record<string, CodeExample[]>

/** The examples of an article. They have a chunk of their own. */
export interface Code {
  /** @throws when they cannot be fetched; the next call tries again */
  load: () => Promise<void>
  /** For `use`. Stays pending when they cannot be fetched, so that the page stays as it was prerendered. */
  promise: () => Promise<Examples>
}

/** @param read imports their chunk */
export function codeOf(read: () => Promise<{ default: Examples }>): Code {
  let loaded: Promise<Examples> | undefined
  let pending: Promise<Examples> | undefined
  const load = async () => {
    if (loaded) return
    const { default: value } = await read()
    // React does not suspend for a promise that is marked as fulfilled, which prerendering needs.
    loaded = Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
  }
  return {
    load,
    promise: () =>
      loaded ??
      (pending ??= read().then(
        ({ default: all }) => all,
        () => new Promise<never>(() => {}),
      )),
  }
}
