/** The main screens by name, each with its address: what pictures are taken of. */
export const SCREENS: Record<string, string> = {
  home: '/',
  article: '/errors/503',
  search: '/search?q=lockd+out+acount',
  question: '/diagnose?code=403&where=connected',
  status: '/status',
  support: '/support?article=errors%2F503',
}
/** CSS pixels: a phone and a desk. */
export const WIDTHS = [360, 1280]
/** When the screens that are compared are looked at, so that times and notices of review stay as they are. */
export const STILL = new Date('2026-11-22T10:00:00Z')
