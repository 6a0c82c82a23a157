import * as m from '#words'
import { paths } from '../paths'
import { addressAt, toBase, loadEngine, loadSuggest } from './load'
import { adopt, makeOptions, makeParts, type Parts, put, showTrouble } from './parts'
import { openCard } from './card-frame'
import { answerKey, movesCaret } from '../search/combobox-keys'
import { countText } from '../search/suggested'
import type { Suggestion, Suggestions } from './engine'
import { STYLES } from './styles'
import { TicketMode } from './ticket-mode'

/** More than anybody types; a paste beyond it is cut. */
const LONGEST = 4000

/**
 * The search of the app as one element for pages of other origins, or what the app knows about a ticket. Attributes:
 * `base`, `target` (`link` or `card`), `label`, `placeholder`, `theme` (`light` or `dark`), `mode` (`ticket`) with
 * `ticket` and `lang`. See docs/embedding.md.
 */
export class SearchElement extends HTMLElement {
  static readonly observedAttributes = ['label', 'placeholder', 'mode', 'ticket', 'lang', 'base']
  /** Where the app lives when the element does not say. */
  static defaultBase: string | undefined

  readonly #root = this.attachShadow({ mode: 'closed', delegatesFocus: true })
  readonly #parts: Parts = makeParts()
  #found: Suggestions | undefined
  #options: HTMLAnchorElement[] = []
  #isOpen = false
  #active = -1
  #removeCard: (() => void) | undefined
  readonly #tickets: TicketMode
  #ticket: string | undefined

  constructor() {
    super()
    const { form, trouble, place } = this.#parts
    adopt(this.#root, STYLES)
    this.#root.append(form, trouble, place)
    this.#tickets = new TicketMode({ host: this, root: this.#root, place, trouble })
    this.#listen()
  }

  /** The text of a ticket, for `mode="ticket"`. It overrides the attribute. */
  get ticket(): string {
    return this.#ticket ?? this.getAttribute('ticket') ?? ''
  }

  set ticket(text: unknown) {
    this.#ticket = typeof text === 'string' ? text : undefined
    this.#showMode()
  }

  connectedCallback(): void {
    // A page may have set the property before this script ran.
    const early = Object.getOwnPropertyDescriptor(this, 'ticket')?.value as unknown
    if (early !== undefined && Reflect.deleteProperty(this, 'ticket')) this.ticket = early
    this.attributeChangedCallback()
  }

  disconnectedCallback(): void {
    this.#removeCard?.()
    this.#tickets.stop()
  }

  attributeChangedCallback(): void {
    this.#showMode()
    const { label } = this.#parts
    const own = this.getAttribute('label')
    label.textContent = own ?? m.search_label()
    put(label, 'lang', own === null ? m.embed_language() : undefined)
    put(this.#parts.field, 'placeholder', this.getAttribute('placeholder') ?? undefined)
  }

  /** Shows the panel for the ticket, or the field. */
  #showMode(): void {
    const isTicket = this.getAttribute('mode') === 'ticket'
    const { form } = this.#parts
    if (isTicket && !form.hidden) this.#removeCard?.()
    else if (!isTicket && form.hidden) this.#tickets.stop()
    form.hidden = isTicket
    if (isTicket && this.isConnected) this.#tickets.update(this.#base, this.ticket)
  }

  get #base(): string {
    return toBase(this.getAttribute('base'), document.baseURI) ?? SearchElement.defaultBase ?? `${location.origin}/`
  }

  #listen(): void {
    const { form, field, list } = this.#parts
    const prepare = () => void this.#prepare()
    field.addEventListener('focus', prepare)
    field.addEventListener('pointerenter', prepare)
    field.addEventListener('blur', () => this.#close())
    field.addEventListener('input', () => this.#type())
    field.addEventListener('paste', (event) => this.#paste(event))
    field.addEventListener('keydown', (event) => this.#press(event))
    // The field keeps the focus, or the list would close before the click arrives.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => this.#click(event))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit()
    })
  }

  /** Loads the search unless it is here, and says so when it does not come; then shows what answers the text. */
  async #prepare(): Promise<void> {
    const base = this.#base
    const [engine, suggest] = await Promise.all([loadEngine(base), loadSuggest(base)])
    if (suggest || this.#root.activeElement === this.#parts.field)
      showTrouble(this.#parts.trouble, suggest ? undefined : base)
    const text = this.#parts.field.value
    this.#found = suggest && text.trim() !== '' ? suggest(text) : undefined
    this.#options = engine && this.#found ? makeOptions(base, this.#found, engine.toAddressQuery(text)) : []
    this.#active = Math.min(this.#active, this.#options.length - 1)
    this.#parts.list.replaceChildren(...this.#options)
    this.#draw()
  }

  #type(): void {
    const { field } = this.#parts
    if (field.value.length > LONGEST) field.value = field.value.slice(0, LONGEST)
    this.#isOpen = true
    this.#active = -1
    void this.#prepare()
  }

  #draw(): void {
    const { field, said, nothing, list } = this.#parts
    const isShown = this.#isShown
    const hasOptions = isShown && this.#options.length > 0
    const active = isShown ? this.#options[this.#active] : undefined
    list.hidden = !hasOptions
    nothing.hidden = !isShown || hasOptions
    put(field, 'aria-expanded', String(hasOptions))
    put(field, 'aria-controls', hasOptions ? list.id : undefined)
    put(field, 'aria-activedescendant', active?.id)
    for (const option of this.#options) put(option, 'aria-selected', String(option === active))
    active?.scrollIntoView({ block: 'nearest' })
    const words = isShown && this.#found ? countText(this.#found) : ''
    if (said.textContent !== words) said.textContent = words
  }

  get #isShown(): boolean {
    return this.#isOpen && this.#found !== undefined
  }

  #move(to: number): void {
    this.#isOpen = true
    this.#active = to
    this.#draw()
  }

  #close(): void {
    this.#isOpen = false
    this.#active = -1
    this.#draw()
  }

  #press(event: KeyboardEvent): void {
    // Enter and the arrows belong to the input method while a word is being composed.
    if (event.isComposing) return
    if (movesCaret(event.key) && this.#active >= 0) this.#move(-1)
    const state = { isShown: this.#isShown, active: this.#active, count: this.#options.length }
    const reply = answerKey(event.key, state)
    if (reply.kind === 'none') return
    event.preventDefault()
    if (reply.kind === 'move') this.#move(reply.to)
    else if (reply.kind === 'choose') this.#options[this.#active]?.click()
    else this.#close()
  }

  /** The browser would join the last word of a line with the first of the next. */
  #paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text') ?? ''
    if (!/[\r\n]/.test(pasted)) return
    event.preventDefault()
    const { field } = this.#parts
    const line = pasted.slice(0, LONGEST).replace(/\s+/g, ' ')
    field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    this.#type()
  }

  /** A line of the list was chosen, with the mouse or with Enter. */
  #click(event: MouseEvent): void {
    const path = event.composedPath()
    const chosen = this.#found?.shown[this.#options.findIndex((option) => path.includes(option))]
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (chosen && isPlain && this.getAttribute('target') === 'card') {
      event.preventDefault()
      this.#showCard(chosen)
    }
    this.#close()
  }

  #showCard({ id, title }: Suggestion): void {
    const { place, field } = this.#parts
    const onClose = () => {
      this.#removeCard?.()
      field.focus()
    }
    this.#removeCard?.()
    const name = title.map(({ text }) => text).join('')
    const { region, remove } = openCard(place, { base: this.#base, id, title: name, onClose })
    this.#removeCard = remove
    region.focus()
  }

  async #submit(): Promise<void> {
    this.#close()
    const base = this.#base
    const engine = await loadEngine(base)
    // Without the engine secrets cannot be recognized, so none of the text goes into the address.
    location.assign(addressAt(base, paths.search(engine?.toAddressQuery(this.#parts.field.value))))
  }
}
