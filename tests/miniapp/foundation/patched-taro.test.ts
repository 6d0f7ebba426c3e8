import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'

const require = createRequire(import.meta.url)
const packages = path.resolve(import.meta.dirname, '../../../node_modules')
const { listReplacements } = require('../../../miniapp/config/elements-plugin.cjs')
const replacements: { file: string; replacements: [words: string, instead: string][] }[] = listReplacements(
  {},
)
const read = (file: string) => readFileSync(path.join(packages, file), 'utf8')

/** The only version of Taro whose sources the WeChat build may change. */
const known = '4.2.1'
const advice =
  'Taro changed: compare what elements-plugin.cjs replaces with its new sources, build for WeChat, run tests/weapp, then write the new version here.'

test('the build changes only words of the Taro version that was checked', () => {
  expect(replacements.map(({ file }) => file)).toEqual([
    '@tarojs/plugin-framework-react/dist/runtime.js',
    '@tarojs/shared/dist/components.js',
    '@tarojs/plugin-platform-weapp/dist/runtime.js',
    '@tarojs/taro/index.js',
  ])
  for (const { file, replacements: changes } of replacements) {
    const name = file.split('/').slice(0, 2).join('/')
    expect(JSON.parse(read(`${name}/package.json`)).version, advice).toBe(known)
    for (const [words] of changes) expect(read(file), advice).toContain(words)
  }
})

test("Taro's list of elements begins and ends where it is taken to", () => {
  const source = read('@tarojs/shared/dist/components.js')
  expect(source.match(/const internalComponents = \{/g), advice).toHaveLength(1)
  expect(
    read('@tarojs/plugin-platform-weapp/dist/runtime.js').match(/mergeInternalComponents\(/g),
    advice,
  ).toHaveLength(1)
})

test('a page requires the modules that its subpackage shares, by the name that Taro gives their file', () => {
  const advice =
    'Taro changed: compare miniapp/config/shared-modules.ts with its plugin, build for WeChat, run tests/weapp, then write the new version here.'
  expect(JSON.parse(read('@tarojs/webpack5-runner/package.json')).version, advice).toBe(known)
  const plugin = read('@tarojs/webpack5-runner/dist/plugins/MiniSplitChunksPlugin.js')
  for (const words of [
    "const SUB_VENDORS_NAME = 'sub-vendors';",
    'if (assets[(0, helper_1.normalizePath)(subVendorsPath)])',
  ])
    expect(plugin, advice).toContain(words)
})
