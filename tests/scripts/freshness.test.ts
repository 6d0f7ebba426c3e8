import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const script = new URL('../../scripts/steps/freshness.mjs', import.meta.url)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  mkdirSync(path.join(folder, 'dist/event'), { recursive: true })
  for (const file of ['source.ts', 'dist/app.json', 'dist/event/sub-common.js'])
    writeFileSync(path.join(folder, file), 'written')
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
    rmSync(path.join(root, `dist/${path.basename(folder)}.stamp.json`))
  })
  run('f.recordBuild(build, f.hashInputs(build.inputs))')
})

/** Evaluates with the build of the folder. */
function run(expression: string): string {
  const inFolder = (file: string) => path.relative(root, path.join(folder, file))
  const build = {
    name: path.basename(folder),
    inputs: [inFolder('source.ts')],
    entry: inFolder('dist/app.json'),
  }
  const code = `const f = await import('${script}'); const build = ${JSON.stringify(build)}; console.log(${expression})`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }).trim()
}
const isFresh = () => run('f.isFresh(build)')

test('a build is fresh until its sources change', () => {
  expect(isFresh()).toBe('true')
  writeFileSync(path.join(folder, 'source.ts'), 'written again')
  expect(isFresh()).toBe('false')
})

test('a build that has lost a file is not fresh, though its entry is there', () => {
  rmSync(path.join(folder, 'dist/event/sub-common.js'))
  expect(isFresh()).toBe('false')
})
