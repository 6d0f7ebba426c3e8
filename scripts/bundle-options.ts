import type { BuildOptions } from 'esbuild'

/** The options for bundling the functions for Node, for any entry. A measurement bundles its reference in the same way. */
export const bundleOptions = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  keepNames: true,
  sourcemap: 'linked',
  legalComments: 'none',
  // Some CommonJS packages `require` Node's own modules. `require` is created at its first call: most parts of the bundle
  // do not call it, and each would create one at every cold start.
  banner: {
    js: "import { createRequire } from 'node:module';const require=name=>createRequire(import.meta.url)(name);",
  },
} as const satisfies BuildOptions
