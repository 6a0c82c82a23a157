/** What the panel for tickets adds to the styles of the element. Made for the 250 to 350 pixels of a sidebar. */
const CSS = `
.ticket { overflow-wrap: anywhere }
.ticket p { margin: 0 }
.label { font-weight: 600 }
.state { margin-block: .25rem .75rem; color: var(--ink-soft) }
.ticket .maker { margin-block-start: .5rem; padding: .625rem .75rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: .375rem; background: var(--surface); color: var(--ink) }
.articles { display: grid; gap: .75rem; margin: 0; padding: 0; list-style: none }
.articles:empty { display: none }
.article { padding: .75rem; border: 1px solid var(--line); border-radius: var(--troubleshooter-radius, .625rem); background: var(--surface) }
.open { display: inline-block; min-height: 1.5rem; font-weight: 600 }
.open svg { display: inline-block; width: .875em; height: .875em; margin-inline-start: .3em; vertical-align: -.05em }
.ticket .summary { margin-block-start: .25rem; font-size: .9em }
.ticket .why { margin-block-start: .5rem; color: var(--ink-soft); font-size: .9em }
.insert, .retry, .languages button { min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--surface); color: var(--ink); font: inherit; cursor: pointer }
.insert { width: 100%; margin-block-start: .75rem; border-color: var(--accent); color: var(--accent); font-weight: 600 }
.insert:hover, .retry:hover, .languages button:hover { background: var(--hover) }
.ticket .done { margin-block-start: .5rem; font-size: .9em }
.ticket .done:empty { margin: 0 }
.yours { display: block; width: 100%; min-height: 7rem; margin-block-start: .5rem; padding: .5rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--surface); color: var(--ink); font: inherit }
.foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1rem; margin-block-start: .75rem }
.foot a { display: inline-flex; align-items: center; min-height: 2.75rem }
.languages { display: flex; gap: .25rem; margin: 0; padding: 0; border: 0 }
.languages button { min-width: 2.75rem; padding: .25rem .625rem }
.languages [aria-pressed='true'] { border-color: var(--accent); background: var(--accent-soft); font-weight: 600 }
@media (forced-colors: active) { .languages [aria-pressed='true'] { border-color: Highlight; background: Highlight; color: HighlightText; forced-color-adjust: none } }
`

let sheet: CSSStyleSheet | undefined

/** Adds the styles of the panel to those that the element's root has. */
export function adoptTicketStyles(root: ShadowRoot): void {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(CSS)
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    // A browser without constructable style sheets shows the same, plainly.
  }
}
