/** The light theme of `src/theme/tokens.css`, for pictures that stand in other people's pages. A test holds the two together. */
export const COLORS = {
  paper: '#f5f6f4',
  ink: '#14191b',
  'ink-soft': '#414a4d',
  accent: '#004d66',
  sign: '#ffc629',
  'on-sign': '#17140a',
} as const
