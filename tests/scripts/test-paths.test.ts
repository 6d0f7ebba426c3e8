import { expect, test } from 'vitest'

const { filterOf }: { filterOf: (arg: string) => string } = await import(
  new URL('../../scripts/steps/run-vitest.mjs', import.meta.url).href
)

test('a folder of tests is run alone, and not every file with its name in its path', () => {
  expect(
    ['tests/shared', './tests/shared/', 'tests/shared/form/file-name.test.ts', '-t', 'shared'].map(filterOf),
  ).toEqual(['shared/', 'shared/', 'shared/form/file-name.test.ts', '-t', 'shared'])
})
