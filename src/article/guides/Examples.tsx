import * as m from '#words'
import { memo, Suspense, use, useId, useRef, type KeyboardEvent } from 'react'
import { createPersistedStore, usePersisted } from '../../storage'
import { useHydrated } from '../../ui/hooks'
import { CodeBlock } from '../elements'
import type { Code, CodeExample, Run } from './code'

export { codeOf } from './code'

/**
 * The component `Examples` of one article. A prerendered page shows its examples from the start, and their tabs work
 * once the chunk with the examples has loaded.
 *
 * @param code the examples that the article may name
 */
export function examplesOf(code: Code) {
  // Rendered again while it waits, React would drop the prerendered examples.
  return memo(function Examples({ task }: { task: string }) {
    return (
      <Suspense>
        <OfTask code={code} task={task} />
      </Suspense>
    )
  })
}

function OfTask({ code, task }: { code: Code; task: string }) {
  return <CodeTabs examples={use(code.promise())[task] ?? []} />
}

/**
 * One task in several languages, each behind a tab. The choice applies to all examples. Without JavaScript, all languages
 * are shown below each other under headings.
 */
export function CodeTabs({ examples }: { examples: CodeExample[] }) {
  const id = useId()
  const hydrated = useHydrated()
  const names = examples.map(({ name }) => name)
  const chosen = useLanguage(names)
  return (
    <div className="mt-4">
      <Tabs id={id} names={names} chosen={chosen} />
      {examples.map(({ name, runs }, index) => (
        <div
          key={name}
          role="tabpanel"
          id={`${id}panel${index}`}
          aria-labelledby={`${id}tab${index}`}
          hidden={hydrated && name !== chosen}
          // Before the tabs work, the page looks as it will.
          className={!hydrated && index > 0 ? '[@media(scripting:enabled)]:hidden' : undefined}
        >
          <h3 className="mt-6 hidden noscript:block">{name}</h3>
          <CodeBlock>
            <code>{runs.map(highlighted)}</code>
          </CodeBlock>
        </div>
      ))}
    </div>
  )
}

function Tabs({ id, names, chosen }: { id: string; names: string[]; chosen: string | undefined }) {
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const next = indexAfter(event.key, names.indexOf(chosen ?? ''), names.length)
    const name = next === undefined ? undefined : names[next]
    if (next === undefined || name === undefined) return
    event.preventDefault()
    store.write(name)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={m.article_code_language()}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="-mb-2 flex flex-wrap gap-1 noscript:hidden"
    >
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}tab${index}`}
          aria-controls={`${id}panel${index}`}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => store.write(name)}
          className="min-h-11 cursor-pointer rounded-md border border-transparent px-3.5 py-1 font-semibold hover:bg-sunken aria-selected:border-accent aria-selected:bg-accent-soft aria-selected:text-accent forced-colors:aria-selected:border-[Highlight] forced-colors:aria-selected:underline"
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/**
 * The tab that a key moves to, as the ARIA Authoring Practices say: the arrows wrap around, Home and End go to the ends.
 *
 * @returns undefined for other keys
 */
export function indexAfter(key: string, index: number, count: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowRight: (index + 1) % count,
    ArrowLeft: (index - 1 + count) % count,
    Home: 0,
    End: count - 1,
  }
  return Object.hasOwn(targets, key) ? targets[key] : undefined
}

const CODE_COLORS = {
  comment: 'text-ink-soft italic',
  keyword: 'font-semibold text-accent',
  string: 'text-good',
  name: 'text-warn',
}

function highlighted([text, look]: Run, index: number) {
  return look ? (
    <span key={index} className={CODE_COLORS[look]}>
      {text}
    </span>
  ) : (
    text
  )
}

const store = createPersistedStore({
  key: 'code-language',
  version: 1,
  isValue: (value) => typeof value === 'string',
  fallsBackToMemory: true,
})

/**
 * The language that was chosen for code samples, on this page or an earlier one.
 *
 * @param names the languages to choose from; the first one is the default
 */
function useLanguage(names: string[]): string | undefined {
  const chosen = usePersisted(store)
  return names.find((name) => name === chosen) ?? names[0]
}
