import { useId, type ReactNode } from 'react'
import type { Option } from '../content-model/types'
import { OptionCard } from './OptionCard'
import { groupOptions } from './option-groups'

/** Options that would not fit a screen one below the other. */
const MANY = 6

interface Props {
  /** The question's id: the name of its radios. */
  name: string
  options: readonly Option[]
  chosen: string | undefined
}

/** The answers to choose from: side by side where they are many, under headings where they are too many to scan. */
export function OptionList({ name, options, chosen }: Props) {
  const width = options.length > MANY ? 'options options-many' : 'options'
  return (
    <div className="mt-4 grid gap-5">
      {groupOptions(options).map((group) => (
        <Group key={group.name} name={group.name}>
          <div className={width}>
            {group.options.map((option) => (
              <OptionCard key={option.id} name={name} option={option} chosen={chosen === option.id} />
            ))}
          </div>
        </Group>
      ))}
    </div>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  if (name === '') return children
  return (
    <div role="group" aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-base font-semibold text-ink-soft">
        {name}
      </h2>
      {children}
    </div>
  )
}
