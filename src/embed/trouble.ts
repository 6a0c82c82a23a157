import * as m from '#words'
import { paths } from '../paths'
import { aroundMark, MARK } from '../text/around-mark'
import { addressAt } from './options'
import { make } from './parts'

/**
 * Says that the search did not load, with a link to the search page; or removes that message.
 *
 * @param trouble is read out when it changes
 * @param base of the app that did not answer; nothing when it did
 * @param onRetry adds a button, for where nothing else tries again
 */
export function showTrouble(trouble: HTMLElement, base: string | undefined, onRetry?: () => void): void {
  if (base === undefined && trouble.textContent === '') return
  trouble.replaceChildren()
  if (base === undefined) return
  const link = make('a', { href: addressAt(base, paths.search()) }, m.embed_open_search())
  const [before, after] = aroundMark(m.embed_search_failed({ link: MARK }))
  trouble.append(before, link, after)
  if (!onRetry) return
  const retry = make('button', { type: 'button' }, m.embed_try_again())
  retry.addEventListener('click', onRetry)
  trouble.append(retry)
}
