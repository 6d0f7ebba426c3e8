import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

const root = path.resolve(import.meta.dirname, '..')
const province = process.env.PROVINCE ?? 'anhui'

/** The `imports` of a package end at tests/package.json, so the tests name the folders themselves. */
export const folders = [
  { find: /^#shared\//, replacement: `${root}/shared/` },
  { find: /^#functions\//, replacement: `${root}/functions/` },
  { find: /^#miniapp\//, replacement: `${root}/miniapp/src/` },
  { find: /^#province\//, replacement: `${root}/shared/provinces/${province}/` },
]

/** Decision 71: how often CI tries a test once more that waits for a page. `second-tries.ts` names those that needed it. */
const retry = Number(process.env.RETRIES ?? 0)

/**
 * One project for each folder. Tests with a database, a server or a browser may take longer than tests of a rule. Where
 * no page is drawn, files run one after the other in the same process: our own modules are still read anew for each file.
 * The phone's tests put their own Taro in place of WeChat's, which the next file must not meet.
 */
const project = (name: string, seconds: number, more: { isolate?: false; retry?: number } = {}) => ({
  resolve: { alias: folders },
  test: {
    name,
    root: import.meta.dirname,
    include: [`${name}/**/*.test.{ts,tsx}`],
    testTimeout: seconds * 1000,
    hookTimeout: 120_000,
    ...more,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['support/run-folder.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      project('shared', 10, { isolate: false }),
      project('functions', 60, { isolate: false }),
      project('database', 60, { isolate: false }),
      project('miniapp', 20),
      project('weapp', 60, { retry }),
      project('scripts', 180),
      project('browser', 120, { retry }),
    ],
  },
})
