import { join } from 'node:path/posix'
import type { Site } from '../../../content-model/types'
import { paths } from '../../../paths'
import { COLORS } from './colors'
import { ICONS } from './icons'

export const MANIFEST = '/site.webmanifest'

/**
 * What a device needs to install the site as an app.
 *
 * @param base the path below which the site is served
 */
export function webManifest({ name, product, description }: Site, base: string) {
  const at = (path: string) => join(base, path)
  const png = (src: string, side: number) => ({ src: at(src), sizes: `${side}x${side}`, type: 'image/png' })
  const shortcut = (label: string, path: string) => ({
    name: label,
    url: at(path),
    icons: [png(ICONS.small, 192)],
  })
  return {
    id: base,
    name,
    short_name: `${product} help`,
    description,
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: COLORS.paper,
    theme_color: COLORS.paper,
    categories: ['utilities', 'productivity'],
    icons: [
      { src: at('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      png(ICONS.small, 192),
      png(ICONS.large, 512),
      { ...png(ICONS.maskable, 512), purpose: 'maskable' },
    ],
    shortcuts: [
      shortcut('Search', paths.search()),
      shortcut('What are you seeing?', paths.diagnose()),
      shortcut(`${product} status`, paths.status()),
    ],
  }
}
