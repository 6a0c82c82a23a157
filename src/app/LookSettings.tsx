import { useState } from 'react'
import * as m from '#words'
import { saveLook, readLook, TEXT_SIZES, THEMES, type Look } from '../ui/look'

const THEME_NAMES = { auto: m.app_look_auto(), light: m.app_look_light(), dark: m.app_look_dark() }

/** Theme and text size, kept on this device. */
export function LookSettings() {
  const [look, setLook] = useState(readLook)
  const choose = (change: Partial<Look>) => {
    const next = { ...look, ...change }
    setLook(next)
    saveLook(next)
  }
  return (
    <form className="mt-4 flex flex-wrap gap-x-8 gap-y-2" onSubmit={(event) => event.preventDefault()}>
      <Choice
        legend={m.app_look_theme()}
        options={THEMES.map((theme) => [theme, THEME_NAMES[theme]])}
        value={look.theme}
        onChoose={(theme) => choose({ theme })}
      />
      <Choice
        legend={m.app_look_text_size()}
        options={TEXT_SIZES.map((size) => [size, `${size}%`])}
        value={look.text}
        onChoose={(text) => choose({ text })}
      />
    </form>
  )
}

interface ChoiceProps<Value> {
  legend: string
  options: [Value, string][]
  value: Value
  onChoose: (value: Value) => void
}

function Choice<Value extends string | number>({ legend, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-4 max-sm:gap-x-3">
      <legend className="font-semibold sm:float-left sm:mr-4">{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={legend}
            className="size-5 accent-accent"
            checked={option === value}
            onChange={() => onChoose(option)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
