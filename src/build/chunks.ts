/**
 * What every page loads, in few files: each file costs a request, and compresses the better the more is in it.
 * React and the router keep their names over most deploys.
 */
export const CHUNKS = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 9 },
  { name: 'router', test: /node_modules[\\/]react-router[\\/]/, priority: 8 },
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/, priority: 7 },
  { name: 'query', test: /node_modules[\\/]@tanstack[\\/]/, priority: 7 },
  {
    name: 'shell',
    test: /preload-helper|virtual:site|src[\\/](?:paths\.|ui[\\/](?:CopyButton|ErrorBoundary|link-target|look|use-hydrated|use-online|when-idle)\.|catalog[\\/](?:labels|words|sections|CardList|catalogue|article|day)\.|status[\\/](?:StatusIcon|StatusLine|ComponentLine|use-idle)\.|support[\\/]support-link\.|share[\\/]ShareButton\.)/,
    priority: 6,
  },
  { name: 'article', test: /src[\\/](?:article[\\/][^\\/]+$|app[\\/]NotFound\.)/, priority: 5 },
]
