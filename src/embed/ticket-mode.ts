import codes from 'virtual:language-codes'
import { scripts } from '../paths'
import { addressAt } from './load'
import { showTrouble } from './parts'

/** What `embed/ticket.js` gives the element. */
export interface TicketReader {
  /** Shows what is known about a text, in place of any earlier one. */
  read: (text: string) => void
  /** Forgets the text and what is known about it. */
  stop: () => void
}

/** Where the panel for tickets is drawn. */
export interface TicketPlaces {
  host: HTMLElement
  root: ShadowRoot
  place: HTMLElement
  trouble: HTMLElement
}

/**
 * Opens the panel in place of what is there.
 *
 * @param base of the app, in the language of the script
 */
export type OpenTicket = (places: TicketPlaces, base: string) => TicketReader

/**
 * The element's own side of its mode for tickets: loads the script for it, in the language of the ticket. Kept small,
 * because every portal loads it.
 */
export class TicketMode {
  readonly #places: TicketPlaces
  /** The base of the app in the language of the panel that is shown or loading. */
  #base: string | undefined
  #reader: TicketReader | undefined
  #text = ''
  #tries = 0

  constructor(places: TicketPlaces) {
    this.#places = places
  }

  /** @param base where the app lives, in whatever language */
  update(base: string, text: string): void {
    this.#text = text
    const wanted = baseFor(base, this.#places.host.getAttribute('lang'))
    if (wanted === this.#base) this.#reader?.read(text)
    else void this.#open(wanted)
  }

  /** Closes the panel and forgets the ticket. */
  stop(): void {
    this.#reader?.stop()
    this.#reader = this.#base = undefined
    this.#text = ''
    this.#places.place.replaceChildren()
    showTrouble(this.#places.trouble, undefined)
  }

  async #open(base: string): Promise<void> {
    this.#base = base
    // Some browsers cache the failure of a module, so each retry needs an address of its own.
    const address = addressAt(base, scripts.ticket()) + (this.#tries > 0 ? `?${this.#tries}` : '')
    const loaded = (await import(/* @vite-ignore */ address).catch(() => undefined)) as
      { openTicket: OpenTicket } | undefined
    if (base !== this.#base) return
    this.#reader?.stop()
    this.#reader = loaded?.openTicket(this.#places, base)
    this.#reader?.read(this.#text)
    showTrouble(this.#places.trouble, loaded ? undefined : base, () => {
      this.#tries += 1
      void this.#open(base)
    })
  }
}

/**
 * The base of the app in a language.
 *
 * @param base in any language of the site
 * @param lang such as `es-MX`; what the site does not have changes nothing
 */
export function baseFor(base: string, lang: string | null): string {
  const [wanted] = lang?.toLowerCase().split('-') ?? []
  if (wanted === undefined || !codes.includes(wanted)) return base
  const [first, ...others] = codes
  const own = others.find((code) => base.endsWith(`/${code}/`)) ?? ''
  const root = own === '' ? base : base.slice(0, -own.length - 1)
  return wanted === first ? root : `${root}${wanted}/`
}
