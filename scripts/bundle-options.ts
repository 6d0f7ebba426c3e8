import type { BuildOptions } from 'esbuild'

/** How the functions are bundled for Node, whatever the entry: a measurement bundles its reference the same way. */
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
  // A few CommonJS packages ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions
