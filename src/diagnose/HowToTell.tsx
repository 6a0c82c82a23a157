import type { Question } from '../content-model/types'
import { DRAWINGS } from './tell/drawings'

/** How to find the answer: what to look for, in words, and as a drawing where there is one. */
export function HowToTell({ question: { id, tell }, where }: { question: Question; where: string | undefined }) {
  const Tell = Object.hasOwn(DRAWINGS, id) ? DRAWINGS[id] : undefined
  return (
    <details className="mt-1">
      <summary className="link w-fit cursor-pointer py-2.5">How can I tell?</summary>
      <div className="border-l-4 border-line-strong py-1 pl-4">
        <p className="text-ink-soft">{tell}</p>
        {Tell && (
          <div className="mt-3">
            <Tell where={where} />
          </div>
        )}
      </div>
    </details>
  )
}
