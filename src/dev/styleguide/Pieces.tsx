import type { ReactNode } from 'react'
import { CodeBlock } from '../../article/elements'
import { OptionList } from '../../diagnose/OptionList'
import { SearchBox } from '../../search/SearchBox'
import { ComponentLine, UncheckedLine, UnreadLine } from '../../status/StatusLine'
import { CopyButton } from '../../ui/CopyButton'
import { FilterSelect } from '../../search/ArticleFilters'
import { HangingSign } from '../../app/HomePage'

const VERDICTS = ['fine', 'unknown', 'maintenance', 'problem'] as const
const OPTIONS = [
  { id: 'a', label: 'An answer' },
  { id: 'b', label: 'An answer with a hint', hint: 'What it looks like' },
  { id: 'c', label: 'An answer whose words are so many that they need a second line, on a phone even a third' },
]

/** Controls and lines, each in its states. */
export function Pieces() {
  return (
    <>
      <Shown name="Buttons and links">
        <p className="flex flex-wrap items-center gap-3">
          <button type="button" className="button button-primary">
            The one thing to do
          </button>
          <button type="button" className="button">
            Another way
          </button>
          <CopyButton text="words" label="Copy" />
          <CopyButton text={async () => Promise.reject(new Error('offline'))} label="Copy what does not load" />
          <a className="link" href="#link">
            A link
          </a>
          <span className="chip">A chip</span>
        </p>
      </Shown>
      <Shown name="Fields">
        <div className="grid max-w-read gap-4">
          <SearchBox size="hero" />
          <SearchBox size="header" query="503" />
          <FilterSelect
            label="A filter"
            values={['one']}
            labels={{ one: 'One' }}
            value="one"
            onChoose={() => undefined}
          />
          <label>
            A long text
            <textarea className="field mt-1" rows={2} defaultValue="What happened" />
          </label>
        </div>
      </Shown>
      <Shown name="Answers">
        <OptionList name="few" options={OPTIONS} chosen="b" />
        <OptionList
          name="many"
          options={[1, 2, 3, 4, 5].flatMap((n) => OPTIONS.map((one) => ({ ...one, id: one.id + n })))}
          chosen="a2"
        />
      </Shown>
      <Shown name="Live status">
        <UnreadLine />
        <UncheckedLine />
        <UncheckedLine isOffline />
        {VERDICTS.map((kind) => (
          <ComponentLine key={kind} kind={kind} text={`What is said when it is ${kind}.`} action="Details" />
        ))}
      </Shown>
      <Shown name="Code">
        <CodeBlock>
          <code>{'{ "message": "Forbidden" }'}</code>
        </CodeBlock>
      </Shown>
    </>
  )
}

const SURFACES = [
  'bg-paper',
  'bg-surface',
  'bg-sunken',
  'bg-accent-soft',
  'bg-good-soft',
  'bg-warn-soft',
  'bg-bad-soft',
]
const TEXTS = ['text-ink', 'text-ink-soft', 'text-accent', 'text-good', 'text-warn', 'text-bad']
const SIZES = ['text-3xl', 'text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm', 'text-xs']

/** Colors on each other, sizes of type, the sign. */
export function Foundations() {
  return (
    <>
      <Shown name="Text on surfaces">
        <div className="grid gap-2 sm:grid-cols-3">
          {SURFACES.map((surface) => (
            <ul key={surface} className={`border border-line p-3 ${surface}`}>
              {TEXTS.map((text) => (
                <li key={text} className={text}>
                  {text} on {surface}
                </li>
              ))}
            </ul>
          ))}
        </div>
      </Shown>
      <Shown name="Sizes">
        {SIZES.map((size) => (
          <p key={size} className={size}>
            What does it show you? {size}
          </p>
        ))}
      </Shown>
      <Shown name="Signs">
        <p className="flex flex-wrap items-center gap-4 text-3xl">
          <span className="sign">503</span>
          <span className="sign sign-plain">401</span>
          <span className="sign hung">404</span>
          <HangingSign className="w-52">503</HangingSign>
        </p>
      </Shown>
    </>
  )
}

/** One part of the style guide under its name. */
export function Shown({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 border-b border-line-strong pb-1 text-lg">{name}</h2>
      {children}
    </section>
  )
}
