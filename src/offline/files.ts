// Names of files that never change, from the base.

/** What the build consists of, for pages, for the next build and for hosts. */
export const BUILD_FILE = 'build.json'
/** The worker: browsers look for its next version under the same name. */
export const WORKER_FILE = 'sw.js'
/** The script that recovers from missing files. */
export const RECOVERY_FILE = 'recover.js'
/** The page that stands for every unknown address. */
export const MISSING_PAGE = '404'
