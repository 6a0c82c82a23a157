import { writeCached } from '../../files'
import { takeTasks } from '../../threads'
import { drawOgImage } from './draw'
import type { OgCardProps } from './OgCard'

/** A picture to draw, and the file of the cache that it belongs in. */
export interface ToDraw {
  file: string
  card: OgCardProps
}

await takeTasks(async ({ file, card }: ToDraw) => writeCached(file, await drawOgImage(card)))
