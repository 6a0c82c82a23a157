/** Work that stops now and then, so that something else can have its turn, and returns what it makes. */
export type Steps<Made> = Generator<void, Made>

/** How long a slice may take, in milliseconds: half a frame, for a step more may still come on top. */
const SLICE = 8

/** Does all steps in one go. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Does the steps in slices, so that typing, scrolling and painting go on between them.
 *
 * @param pause ends a slice: resolves in a later task
 * @param now milliseconds
 * @throws what a step throws
 */
export async function inSlices<Made>(
  steps: Steps<Made>,
  pause: () => Promise<void> = nextTask,
  now: () => number = () => performance.now(),
): Promise<Made> {
  let until = now() + SLICE
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (now() < until) continue
    await pause()
    until = now() + SLICE
  }
}

/** A message to oneself comes without the wait that browsers put on timers within timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const end = () => {
      port1.close()
      resolve()
    }
    port1.addEventListener('message', end, { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
}
