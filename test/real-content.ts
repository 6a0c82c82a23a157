import { loadContent, type Content } from '../src/node/read/load'
import { formatProblems } from '../src/node/read/problem'

/** Test files share a process but not their modules, so the one read is held by the process. */
const shared = globalThis as { realContent?: Promise<Content> }

/**
 * The content of this repository, read once for all test files of a process. Treat it as read-only.
 *
 * @throws when the content is not valid
 */
export function realContent(): Promise<Content> {
  shared.realContent ??= loadContent(process.cwd()).then((read) => {
    if ('problems' in read) throw new Error(formatProblems(read.problems))
    return read.content
  })
  return shared.realContent
}
