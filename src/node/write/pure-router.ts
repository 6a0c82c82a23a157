import type { Plugin } from 'vite'

/**
 * Lets the bundler drop the components of React Router that the site does not use (`Link`, `Form`, `NavLink` and what
 * they import). Their definitions call `forwardRef` and set a display name, both of which count as side effects. Saves
 * 4 kB of brotli on every page (2026-11-29, React Router 8.5.3).
 */
export function pureRouter(): Plugin {
  return {
    name: 'pure-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\// },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = "\w+";$/gm, '')
          .replace(/= (React\$1\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1'),
        map: null,
      }),
    },
  }
}
