import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { folders } from '../vitest.config.ts'

/**
 * The tests that must notice a planted bug. `MUTATION_TESTS` has the patterns of their files, separated by commas. A busy
 * machine must not look like a test that has noticed something, so each has half an hour.
 */
export default defineConfig({
  resolve: { alias: folders },
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: (process.env.MUTATION_TESTS ?? '').split(',').filter(Boolean),
    globalSetup: ['support/run-folder.ts'],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
})
