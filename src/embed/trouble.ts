import * as m from '#words'
import { paths } from '../paths'
import { aroundMark, MARK } from '../text/around-mark'
import { addressAt } from './options'
import { make } from './parts'

/**
 * Says that the search did not load, with a link to the search page; or that all is well again.
 *
 * @param trouble is read out when it changes
 * @param base of the app that did not answer; nothing when it did
 * @param onRetry where nothing else tries again
 */
export function showTrouble(trouble: HTMLElement, base: string | undefined, onRetry?: () => void): void {
  if (base === undefined && trouble.textContent === '') return
  trouble.replaceChildren()
  if (base === undefined) return
  const link = make('a', { href: addressAt(base, paths.search()) }, m.embed_open_search())
  const [before, after] = aroundMark(m.embed_search_failed({ link: MARK }))
  trouble.append(before, link, after)
  if (!onRetry) return
  const again = make('button', { type: 'button' }, m.embed_try_again())
  again.addEventListener('click', onRetry)
  trouble.append(again)
}
