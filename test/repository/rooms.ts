/** The layers of `src`, from the top: imports run from a layer to those below it. */
export const LAYERS = {
  Shell: ['main', 'prerender', 'routes', 'app'],
  Features: [
    'article',
    'search',
    'paste',
    'diagnose',
    'compare',
    'status',
    'support',
    'share',
    'feedback',
    'insight',
    'embed',
    'offline',
    'print',
  ],
  'Content model and text': ['content-model', 'links', 'text', 'time', 'paths'],
  'Plain parts': ['ui', 'storage', 'languages', 'trusted-script'],
} as const

/** Rooms that no page is made of: what builds, what answers assistants, the preview and the style guide of development. */
export const BESIDE = ['node', 'mcp', 'dev']

/** What a feature lets the others import stands in `walls.test.ts`. */
export const FEATURES: readonly string[] = LAYERS.Features
