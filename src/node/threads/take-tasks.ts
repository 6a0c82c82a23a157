import { workerData } from 'node:worker_threads'
import type { Shared } from './in-threads'

/** In a thread of `inThreads`: works on one task after the other until none is left. */
export async function takeTasks(work: (task: never) => void | Promise<void>): Promise<void> {
  const { tasks, taken } = workerData as Shared
  for (;;) {
    const task = tasks[Atomics.add(taken, 0, 1)]
    if (task === undefined) return
    // `inThreads` does not know the type of the tasks; its caller passes those that this script expects.
    await work(task as never)
  }
}
