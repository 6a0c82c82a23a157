/**
 * What every page loads, in few files: each file costs a request, and compresses the better the more is in it.
 * React, its router and its queries keep their name over most deploys.
 */
export const CHUNKS = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-router|@tanstack|scheduler)[\\/]/, priority: 9 },
  // What most pages share.
  { name: 'shell', test: /src[\\/]|preload-helper|virtual:site/, minShareCount: 10, priority: 6 },
  { name: 'article', test: /src[\\/](?:article[\\/][^\\/]+$|app[\\/](?:ArticleRoute|NotFound)\.)/, priority: 5 },
  // What reads the live status, once the page is idle.
  { name: 'live', test: /node_modules[\\/]zod[\\/]|src[\\/]status[\\/]/, minShareCount: 2, priority: 4 },
]
