import { paths } from '../paths'

/**
 * The pages that are no articles: the build writes them, links may lead to them, and damaged addresses are mended to
 * them. A test holds them against the routes.
 */
export const FIXED_PAGES = [
  paths.home(),
  paths.errors(),
  paths.search(),
  paths.diagnose(),
  paths.status(),
  paths.support(),
  paths.tree(),
  paths.compare(),
  paths.print(),
]
