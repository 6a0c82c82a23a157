import tokens from './colors.css?inline'

/** The colors that a portal may set, each as `--troubleshooter-<name>`, and the site's own in their place. */
const COLORS = {
  ink: 'ink',
  'ink-soft': 'ink-soft',
  surface: 'surface',
  hover: 'sunken',
  line: 'line-strong',
  accent: 'accent',
  'accent-soft': 'accent-soft',
  mark: 'mark',
} as const

const palette = Object.entries(COLORS)
  .map(([name, token]) => `--${name}:var(--troubleshooter-${name},var(--color-${token}));`)
  .join('')

/** The styles of the element. */
export const STYLES = `
${tokens}
:host { display: block; ${palette} color: var(--ink); font: inherit; line-height: 1.5; text-align: start }
:host([hidden]), [hidden] { display: none !important }
*, ::before, ::after { box-sizing: border-box }
form { position: relative; margin: 0 }
label { display: block; margin-block-end: .25rem; font-weight: 600 }
.line { position: relative; display: flex }
input { width: 100%; min-height: 2.75rem; margin: 0; padding: .5rem 3.25rem .5rem .875rem; border: 1px solid var(--line); border-radius: var(--troubleshooter-radius, .625rem); background: var(--surface); color: var(--ink); font: inherit }
input::placeholder { color: var(--ink-soft); opacity: 1 }
.go { position: absolute; inset-block: 0; inset-inline-end: 0; width: 2.75rem; padding: 0; border: 0; background: none; color: var(--ink-soft); cursor: pointer }
svg { display: block; margin: auto; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.popup { position: absolute; z-index: var(--troubleshooter-z-index, 20); inset-inline: 0; top: 100%; max-height: 70vh; margin: .5rem 0 0; padding: .25rem; overflow: hidden auto; border: 1px solid var(--line); border-radius: var(--troubleshooter-radius, .625rem); background: var(--surface); box-shadow: 0 4px 16px rgb(0 0 0 / 20%); overflow-wrap: anywhere }
p.popup { padding: 1rem; color: var(--ink-soft) }
[role='option'] { display: block; min-height: 2.75rem; padding: .5rem .75rem; border-radius: .375rem; color: var(--ink); text-decoration: none }
[role='option']:hover { background: var(--hover) }
[role='option'][aria-selected='true'] { outline: 2px solid var(--accent); outline-offset: -2px; background: var(--accent-soft) }
.title { display: block; font-weight: 600 }
.why { display: block; color: var(--ink-soft); font-size: .9em }
.all { color: var(--accent); font-weight: 600 }
mark { border-radius: 2px; background: var(--mark); color: var(--ink) }
a { color: var(--accent) }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.trouble { margin: .5rem 0 0 }
.trouble:empty { margin: 0 }
.trouble button { display: block; margin-block-start: .5rem }
.trouble a, .bar a { display: inline-flex; align-items: center; min-height: 2.75rem }
.card { margin-block-start: 1rem; border: 1px solid var(--line); border-radius: var(--troubleshooter-radius, .625rem); overflow: hidden; background: var(--surface) }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; padding: .25rem 1rem; border-block-end: 1px solid var(--line) }
.bar button, .trouble button { min-height: 2.75rem; padding: .25rem .875rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--surface); color: var(--ink); font: inherit; cursor: pointer }
.bar button:hover { background: var(--hover) }
iframe { display: block; width: 100%; border: 0 }
@media (forced-colors: active) { [role='option'][aria-selected='true'] { outline-color: Highlight } mark { background: Mark; color: MarkText } }
`
