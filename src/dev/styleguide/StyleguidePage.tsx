import entries from 'virtual:catalogue'
import { isError } from '../../content-model/catalogue'
import { Foundations, Pieces } from './Pieces'
import { Screens } from './Screens'

/** Every part of the pages in every state, to be looked at: light, dark, forced colors, 320 pixels, 200 % text. */
export function StyleguidePage() {
  return (
    <main className="mx-auto grid max-w-page gap-12 px-4 py-8">
      <h1 className="text-3xl">Style guide</h1>
      <Foundations />
      <Pieces />
      <Screens errors={entries.filter(isError)} />
    </main>
  )
}
