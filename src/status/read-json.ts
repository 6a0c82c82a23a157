import { FeedError } from './feed-error'

const PATIENCE = 10_000
const LARGEST = 1_000_000

/**
 * Fetches one address and decodes its JSON. No header, credential or cache mode of our own: each would
 * cost a preflight or the provider's caching.
 *
 * @throws FeedError when the answer fails, takes over 10 s, is over 1 MB, or is not JSON by type and content
 */
export async function readJson(url: string, signal: AbortSignal): Promise<unknown> {
  const clock = new AbortController()
  const stop = () => clock.abort()
  const timer = setTimeout(stop, PATIENCE)
  signal.addEventListener('abort', stop)
  try {
    return decode(await readText(await fetch(url, { signal: clock.signal })))
  } catch (error) {
    if (error instanceof FeedError) throw error
    throw new FeedError(clock.signal.aborted ? 'timeout' : 'network', String(error))
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** The type is checked first: a page that moved, or a sign-in page on the way, answers 200 with HTML. */
async function readText(response: Response): Promise<string> {
  if (!response.ok) throw new FeedError('http', String(response.status))
  const type = response.headers.get('content-type') ?? ''
  if (!/\bjson\b/i.test(type)) throw new FeedError('content-type', type)
  return response.body ? readUpTo(LARGEST, response.body) : response.text()
}

async function readUpTo(limit: number, stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw new FeedError('too-large')
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FeedError('not-json')
  }
}
