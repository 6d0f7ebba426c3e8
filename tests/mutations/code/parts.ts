import { globSync } from 'node:fs'
import { root } from '../places.ts'

/** A part of the code: the files that are changed, and the patterns of the tests in tests/ that must notice it. */
export type CodePart = { name: string; files: string[]; tests: string[] }

/** What `npm run generate` writes, and the entry of a deployment, which is tried as a build. */
const untested = /\.gen\.ts$|^functions\/api\//

const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !untested.test(file))
    .sort()

const wordsOf = (folder: string) =>
  globSync(`${folder}/*/`, { cwd: root })
    .map((place) => place.slice(folder.length + 1))
    .sort()

const sharedTests = ['shared/**/*.test.ts', 'miniapp/**/*.test.{ts,tsx}']
const phoneTests = ['miniapp/**/*.test.{ts,tsx}']

/** Where a word has no tests of its own. */
const testsOfWord: Readonly<Record<string, string[]>> = { sms: ['functions/account/sms-sign-in.test.ts'] }

/** Shared code and the phone's are tried by the tests without a database; functions by the tests of their word. */
export const codeParts: readonly CodePart[] = [
  ...wordsOf('shared').map((word) => ({
    name: `shared/${word}`,
    files: filesOf(`shared/${word}/**/*.ts`),
    tests: sharedTests,
  })),
  ...wordsOf('functions').map((word) => ({
    name: `functions/${word}`,
    files: filesOf(`functions/${word}/**/*.ts`),
    tests: testsOfWord[word] ?? [`functions/${word}/**/*.test.ts`, `shared/${word}/**/*.test.ts`],
  })),
  { name: 'phone/lib', files: filesOf('miniapp/src/lib/**/*.{ts,tsx}'), tests: phoneTests },
  ...wordsOf('miniapp/src/features').map((word) => ({
    name: `phone/${word}`,
    files: filesOf(`miniapp/src/features/${word}/**/*.{ts,tsx}`),
    tests: phoneTests,
  })),
].filter(({ files }) => files.length > 0)
