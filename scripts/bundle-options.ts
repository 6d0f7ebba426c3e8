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
  // Some CommonJS packages `require` Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions
