import { CodeBlock } from '../../article/elements'
import { OptionList } from '../../diagnose/OptionList'
import { SearchBox } from '../../search/SearchBox'
import { ComponentLine, UncheckedLine, UnreadLine } from '../../status/StatusLine'
import { CopyButton } from '../../ui/CopyButton'
import { FilterSelect } from '../../ui/FilterSelect'
import { Shown } from './Shown'

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
          options={[1, 2, 3].flatMap((n) => OPTIONS.map((one) => ({ ...one, id: one.id + n })))}
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
