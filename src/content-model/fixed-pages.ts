import { paths } from '../paths'

/**
 * The pages that are not articles: the build writes them, links may lead to them, and damaged addresses are repaired to
 * them. `test/repository/places.test.ts` compares them with the routes.
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
