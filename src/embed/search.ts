import { scripts } from '../paths'
import { toBase } from './load'
import { SearchElement } from './search-element'

const NAME = 'troubleshooter-search'

/**
 * What a portal loads: defines the element, once, however often the script is on the page. A classic script, so
 * that it needs neither a build nor headers of its own; it also works with `type="module"`.
 */
function define(): void {
  if (!('customElements' in window) || customElements.get(NAME)) return
  const source = ownTag()?.src
  if (source !== undefined) SearchElement.defaultBase = toBase('../', source)
  customElements.define(NAME, SearchElement)
}

/** A module has no current script, so its tag is looked for. */
function ownTag(): HTMLScriptElement | null {
  const { currentScript } = document
  if (currentScript instanceof HTMLScriptElement) return currentScript
  return document.querySelector(`script[src*="${scripts.search()}"]`)
}

define()
