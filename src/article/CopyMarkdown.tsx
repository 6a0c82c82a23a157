import type { ArticleId } from '../content-model/types'
import { files, withBase } from '../paths'
import { CopyButton } from '../ui/CopyButton'

/** Copies the whole article as Markdown, for a ticket or an assistant. The text is fetched at the click. */
export function CopyMarkdown({ id }: { id: ArticleId }) {
  return <CopyButton text={() => fetchMarkdown(id)} label="Copy as Markdown" className="button text-sm" />
}

/** @throws when the twin cannot be fetched, or when a host answers with a page in its place */
async function fetchMarkdown(id: ArticleId): Promise<string> {
  const response = await fetch(withBase(files.markdown(id)))
  if (!response.ok || response.headers.get('Content-Type')?.startsWith('text/html'))
    throw new Error(`${id} has no Markdown twin`)
  return response.text()
}
