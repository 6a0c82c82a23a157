import { memo, Suspense, use, useId, useRef, type KeyboardEvent } from 'react'
import { useHydrated } from '../../ui/use-hydrated'
import { CodeBlock } from '../CodeBlock'
import type { Code, CodeExample, Run } from './code'
import { chooseLanguage, useLanguage } from './language'
import './guides.css'

export { codeOf } from './code'

/**
 * The component `Examples` of one article, with the examples that it may name. A page that was written with them shows
 * them from the start, and their tabs work once their chunk is there.
 */
export function examplesOf(code: Code) {
  // Drawn anew while it waits, React would drop what the page was written with.
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
 * One task in several languages, each behind a tab. The choice holds for all code. Without JavaScript all of them
 * stand below each other, each under its name.
 */
export function CodeTabs({ examples }: { examples: CodeExample[] }) {
  const id = useId()
  const hydrated = useHydrated()
  const names = examples.map(({ name }) => name)
  const chosen = useLanguage(names)
  return (
    <div className="code-tabs" data-ready={hydrated || undefined}>
      <Tabs id={id} names={names} chosen={chosen} />
      {examples.map(({ name, runs }, index) => (
        <div
          key={name}
          role="tabpanel"
          id={`${id}panel${index}`}
          aria-labelledby={`${id}tab${index}`}
          hidden={hydrated && name !== chosen}
        >
          <h3>{name}</h3>
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
    chooseLanguage(name)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div ref={list} role="tablist" aria-label="Language" tabIndex={-1} onKeyDown={onKeyDown}>
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}tab${index}`}
          aria-controls={`${id}panel${index}`}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => chooseLanguage(name)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/** Where a key leads among tabs: the arrows go round, Home and End to the ends. Other keys lead nowhere. */
export function indexAfter(key: string, index: number, count: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowRight: (index + 1) % count,
    ArrowLeft: (index - 1 + count) % count,
    Home: 0,
    End: count - 1,
  }
  return Object.hasOwn(targets, key) ? targets[key] : undefined
}

function highlighted([text, look]: Run, index: number) {
  return look ? (
    <span key={index} className={`code-${look}`}>
      {text}
    </span>
  ) : (
    text
  )
}
