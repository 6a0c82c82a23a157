import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { CHUNKS, compileHints, pureRouter, bodyPlugin } from './src/node/write/bundle'
import { wordsPlugin } from './src/node/read/words-plugin'
import { contentPlugin } from './src/node/read/content-plugin'
import { contentFrom, language } from './src/node/read/places'
import { previewPlugin, styleguidePlugin } from './src/node/dev/preview-plugin'
import { exportsPlugin } from './src/node/write/exports/exports'
import './test/node20'

/** The words of the site's language: a condition of `#words` in package.json. */
const CONDITIONS = [language]

export default defineConfig({
  plugins: [
    wordsPlugin(language),
    bodyPlugin(),
    react({ include: /\.(mdx|tsx?)$/ }),
    tailwindcss(),
    pureRouter(),
    compileHints(),
    contentPlugin(contentFrom),
    exportsPlugin(contentFrom),
    previewPlugin(contentFrom),
    styleguidePlugin(),
  ],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  resolve: { conditions: [...CONDITIONS, ...defaultClientConditions] },
  environments: { ssr: { resolve: { conditions: [...CONDITIONS, ...defaultServerConditions] } } },
  test: {
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    // Files share a process: starting one for each costs more than the tests. `test/setup.ts` gives each a clean start.
    isolate: false,
    // For a machine that has much else to do; a test is not a measurement.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/repository/**/*.test.ts', 'test/examples/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'components', environment: 'jsdom', include: ['src/**/*.test.tsx'] } },
    ],
  },
})
