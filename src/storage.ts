/** One thing this device keeps between visits: a convenience, never needed. */
export interface Kept<Value> {
  /** What is kept; nothing where storage is blocked, or holds what this version cannot read, which is dropped. */
  read: () => Value | undefined
  /** Blocked or full storage keeps what it had before, or nothing. */
  write: (value: Value) => void
  forget: () => void
  /** What storage holds for it as text, which stays the same while nothing changes. */
  text: () => string | null
  /** @param text as from `text()` or from a storage event; whatever is not a value of this version is nothing */
  parse: (text: string | null) => Value | undefined
  /** Calls the listener when another tab writes or forgets it, until the answer is called. */
  onOtherTabs: (listener: () => void) => () => void
  /** The same for this tab too. */
  subscribe: (listener: () => void) => () => void
}

/** Says what is a value: a schema of zod, or a few lines by hand where zod would be most of what a page loads. */
export interface Reader<Value> {
  safeParse: (value: unknown) => { success: true; data: Value } | { success: false }
}

interface Description<Value> {
  key: string
  /** Counts up when the shape changes: what an earlier or later version wrote counts as nothing. */
  version: number
  schema: Reader<Value>
}

/** Describes one thing to keep. The only way to the browser's storage in this app. */
export function keptOnDevice<Value>({ key, version, schema }: Description<Value>): Kept<Value> {
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())

  function parse(text: string | null): Value | undefined {
    const held: unknown = text === null ? undefined : attempt(() => JSON.parse(text) as unknown)
    if (!isEnvelope(held) || held.version !== version) return undefined
    const result = schema.safeParse(held.value)
    return result.success ? result.data : undefined
  }

  function forget(): void {
    attempt(() => localStorage.removeItem(key))
    tell()
  }

  function onOtherTabs(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      // Without a key, everything was cleared.
      if (event.key === key || event.key === null) listener()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }

  function subscribe(listener: () => void): () => void {
    const stop = onOtherTabs(listener)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      stop()
    }
  }

  const text = () => attempt(() => localStorage.getItem(key)) ?? null

  function read(): Value | undefined {
    const held = text()
    const value = parse(held)
    if (held !== null && value === undefined) attempt(() => localStorage.removeItem(key))
    return value
  }

  function write(value: Value): void {
    attempt(() => localStorage.setItem(key, JSON.stringify({ version, value })))
    tell()
  }

  return { read, write, forget, text, parse, onOtherTabs, subscribe }
}

/** What is written around each value. */
function isEnvelope(held: unknown): held is { version: unknown; value: unknown } {
  return typeof held === 'object' && held !== null && Object.hasOwn(held, 'version') && Object.hasOwn(held, 'value')
}

/** Storage throws where it is blocked or full, and holds whatever anybody wrote. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
