import { ICONS } from './icons'
import { MANIFEST } from './manifest'
import { HEIGHT, WIDTH } from './size'

/**
 * Names the icons and the description of the installed app in the shell, and what all pictures have in common.
 *
 * @param base the path below which the site is served
 */
export function withIcons(shell: string, base: string): string {
  const at = (path: string) => base + path.slice(1)
  const icons = [
    `<link rel="icon" href="${at(ICONS.favicon)}" sizes="32x32">`,
    `<link rel="apple-touch-icon" href="${at(ICONS.apple)}">`,
    `<link rel="manifest" href="${at(MANIFEST)}">`,
  ]
  // After the picture's own tag, which the page writes: they describe the last one named.
  const common = [
    `<meta property="og:image:width" content="${WIDTH}">`,
    `<meta property="og:image:height" content="${HEIGHT}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ]
  return shell.replace('<!--head-->', () => `${icons.join('')}<!--head-->${common.join('')}`)
}
