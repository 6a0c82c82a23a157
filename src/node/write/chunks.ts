/**
 * What every page loads, in few files: each file costs a request, and compresses the better the more is in it.
 * React, its router and its queries keep their name over most deploys.
 */
export const CHUNKS = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-router|@tanstack|scheduler)[\\/]/, priority: 9 },
  {
    name: 'shell',
    test: /preload-helper|virtual:site|src[\\/](?:paths\.|storage\.|ui[\\/](?:CopyButton|Link|follow-links|Deferred|Disclosure|Note|TouchLink|ErrorBoundary|look|hooks)\.|content-model[\\/](?:labels|entry|enums|sections|catalogue|article)\.|time[\\/]format\.|status[\\/]StatusLine\.|support[\\/]support-link\.|share[\\/]ShareButton\.)/,
    priority: 6,
  },
  { name: 'article', test: /src[\\/](?:article[\\/][^\\/]+$|app[\\/]NotFound\.)/, priority: 5 },
  // What comes to every page once it is idle, first of all what reads the live status.
  {
    name: 'live',
    test: /node_modules[\\/]zod[\\/]|src[\\/](?:feedback[\\/]Helpful|share[\\/]CopyLink|app[\\/]LookSettings)\.|src[\\/](?:time[\\/]local-input\.|status[\\/](?:Live(?:Banner|ComponentNotice)|use-status|queries|feed|fetch-feed|parse-feed|plain-text|verdict|watch|status-text|postings|announcer|notices)\.)/,
    priority: 4,
  },
]
