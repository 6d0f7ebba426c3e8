import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { folders } from '../vitest.config.ts'

/** Slow tests that are rarely needed and not part of `npm test`: `npm run test:deep`. */
export default defineConfig({
  resolve: { alias: folders },
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['deep/*.test.ts'],
    maxWorkers: 2,
    globalSetup: ['support/run-folder.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
})
