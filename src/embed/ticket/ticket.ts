import * as m from '#words'
import type { ArticleId } from '../../content-model/types'
import { scripts } from '../../paths'
import { fetchData, once } from '../load'
import { adopt } from '../parts'
import type { OpenTicket, TicketPlaces, TicketReader } from '../ticket-mode'
import { showOutcome, showToCopy, copyInsertion, type Insertion } from './insertion'
import { chooseArticles, type TicketAnswer } from './choose'
import { readKnowledge, type TicketKnowledge } from './data'
import { makePanel, type Panel, STYLES } from './panel'

/** Asks the page to insert an article; the detail is an `Insertion`. Without `preventDefault()` it is copied. */
export const INSERT = 'troubleshooter-insert'

/** Sent when other articles are offered than before, or none. */
export const RESULTS = 'troubleshooter-results'

/** The `detail` of `troubleshooter-results`. */
export interface ResultsDetail {
  count: number
  ids: ArticleId[]
  /** They are more than guesses. */
  isSure: boolean
  /** Whose error it is, where another maker wrote it, or it looks so. */
  maker?: string
}

/** In milliseconds. The first text is read at once; while somebody types, it is read after a pause of this length. */
const PAUSE = 300

/** One load for all elements of a page that ask the same app. */
const loads = new Map<string, Promise<TicketKnowledge | undefined>>()

function loadKnowledge(base: string): Promise<TicketKnowledge | undefined> {
  return once(loads, base, async () => {
    const [index, data] = await Promise.all([fetchData(base, scripts.index()), fetchData(base, scripts.ticketData())])
    return readKnowledge(index, data)
  })
}

/** @returns nothing where data that looked right cannot be used; whoever asks next loads it again */
async function answerWith(known: TicketKnowledge, base: string, text: string): Promise<TicketAnswer | undefined> {
  try {
    return await chooseArticles(text, known, new Date())
  } catch {
    loads.delete(base)
    return undefined
  }
}

/** Opens the panel for tickets in the root of an element, in the language of this script. */
export const openTicket: OpenTicket = (places, base) => new Reader(places, base)

class Reader implements TicketReader {
  readonly #host: HTMLElement
  readonly #base: string
  readonly #panel: Panel
  #text = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Counts the texts, so that the answer to an earlier one is dropped. */
  #turn = 0
  #hasRead = false
  #hasAnswer = false
  #announced = ''

  constructor({ host, root, place }: TicketPlaces, base: string) {
    this.#host = host
    this.#base = base
    this.#panel = makePanel(base, {
      onInsert: (insertion, item) => void this.#insert(insertion, item),
      onRetry: () => void this.#answer(),
      onLanguage: (code) => host.setAttribute('lang', code),
    })
    adopt(root, STYLES)
    // The focus is still in the earlier panel if the language was chosen there.
    if (place.contains(root.activeElement)) this.#panel.restoreFocus()
    place.replaceChildren(this.#panel.element)
  }

  read(text: string): void {
    this.#panel.name(this.#host.getAttribute('label'))
    if (this.#hasRead && text === this.#text) return
    this.#text = text
    clearTimeout(this.#timer)
    if (this.#hasRead && text !== '') this.#timer = setTimeout(() => void this.#answer(), PAUSE)
    else void this.#answer()
    this.#hasRead = true
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#turn += 1
    this.#text = ''
    this.#hasRead = false
  }

  async #answer(): Promise<void> {
    const turn = ++this.#turn
    const text = this.#text
    const isEmpty = text.trim() === ''
    // While another text is read, the answer to the last one stays, or screen readers would announce every pause.
    if (isEmpty || !this.#hasAnswer) this.#panel.show(isEmpty ? 'empty' : 'reading')
    this.#hasAnswer &&= !isEmpty
    const known = await loadKnowledge(this.#base)
    if (turn !== this.#turn) return
    if (known) this.#panel.offer(known.languages)
    if (isEmpty) return this.#announce([])
    const answer = known && (await answerWith(known, this.#base, text))
    if (turn !== this.#turn) return
    const insertions = this.#panel.show(answer ?? 'failed')
    if (answer || this.#hasAnswer) this.#announce(insertions, answer)
    this.#hasAnswer = answer !== undefined
  }

  /** Sends the page an event when other articles are offered than before. */
  #announce(insertions: Insertion[], answer?: TicketAnswer): void {
    const detail: ResultsDetail = {
      count: insertions.length,
      ids: insertions.map(({ id }) => id),
      isSure: insertions.length > 0 && answer?.isSure === true,
      maker: answer?.maker?.name,
    }
    const current = JSON.stringify(detail)
    if (current === this.#announced) return
    this.#announced = current
    this.#host.dispatchEvent(new CustomEvent(RESULTS, { bubbles: true, composed: true, detail }))
  }

  async #insert(insertion: Insertion, item: HTMLElement): Promise<void> {
    const event = new CustomEvent(INSERT, { bubbles: true, composed: true, cancelable: true, detail: insertion })
    const { title, text } = insertion
    if (!this.#host.dispatchEvent(event)) return showOutcome(item, m.embed_ticket_inserted({ title }))
    // No page handled the event.
    if (await copyInsertion(insertion)) showOutcome(item, m.embed_ticket_copied({ title }))
    else showToCopy(item, text)
  }
}
