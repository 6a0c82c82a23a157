/**
 * What every page loads, in few files: each file costs a request, and compresses the better the more is in it.
 * React, its router and its queries keep their name over most deploys.
 */
export const CHUNKS = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-router|@tanstack|scheduler)[\\/]/, priority: 9 },
  // What the start of every page shares with a few pages. One that stayed in the entry would make such a page load the
  // style sheet again, which every page contains.
  {
    name: 'base',
    test: /src[\\/](?:text[\\/]split-marks|ui[\\/](?:look|part-query)|paste[\\/]paste-kind|search[\\/]suggested|insight[\\/](?:insight|opts-out|searches))\.|virtual:insight/,
    priority: 7,
  },
  // What most pages share.
  { name: 'shell', test: /src[\\/]|preload-helper|virtual:site/, minShareCount: 10, priority: 6 },
  { name: 'article', test: /src[\\/](?:article[\\/][^\\/]+$|app[\\/](?:ArticleRoute|NotFound)\.)/, priority: 5 },
  // What reads the live status, once the page is idle.
  {
    name: 'live',
    test: /node_modules[\\/]valibot[\\/]|src[\\/]status[\\/](?:use-status|queries|fetch-feed|parse-feed|postings|status-text|verdict|watch)\./,
    priority: 4,
  },
  // What else an article draws then.
  {
    name: 'idle',
    test: /src[\\/](?:status[\\/](?:Live(?:Banner|ComponentNotice)|notices)|share[\\/]CopyLink|feedback[\\/]Helpful|app[\\/]LookSettings)\./,
    priority: 3,
  },
]
