import type { Option } from '../content-model/types'
import { fold } from '../text/fold'

/**
 * The options that contain every word of a text in their label, hint or group. Capitals, accents, apostrophes and quotes
 * do not count.
 */
export function findOptions(options: readonly Option[], text: string): Option[] {
  const words = plain(text).split(/\s+/)
  return options.filter(({ label, hint = '', group = '' }) => {
    const whole = plain(`${label} ${hint} ${group}`)
    return words.every((word) => whole.includes(word))
  })
}

function plain(text: string): string {
  return fold(text).replace(/['’"“”]/g, '')
}
