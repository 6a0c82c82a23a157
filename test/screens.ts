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
