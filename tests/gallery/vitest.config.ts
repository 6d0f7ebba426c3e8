import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { folders } from '../vitest.config.ts'

/** Draws pictures and tests nothing, so it is not part of `npm test`. */
export default defineConfig({
  resolve: { alias: folders },
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['gallery/*.gallery.ts'],
    globalSetup: ['support/run-folder.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
  },
})
