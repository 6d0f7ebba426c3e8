import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const steps = path.join(root, 'scripts/steps')

type Entry = { dependencies?: Record<string, string>; peerDependencies?: Record<string, string> }
const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
)
const list: Record<string, Record<string, string>> = JSON.parse(
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "console.log(JSON.stringify((await import('./left-out.mjs')).leftOut))"],
    { cwd: steps, encoding: 'utf8' },
  ),
)

/** The output of a program that runs as Taro does. */
function run(program: string) {
  const args = ['--import', path.join(steps, 'stand-in-for-left-out.mjs'), '-e', program]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, said: stdout.trim(), complained: stderr }
}

describe.each(Object.entries(list))('%s', (asker, names) => {
  test.each(Object.keys(names))('still asks for %s, which is left out', (name) => {
    const { dependencies = {}, peerDependencies = {} } = lock.packages[`node_modules/${asker}`] ?? {}
    expect([...Object.keys(dependencies), ...Object.keys(peerDependencies)]).toContain(name)
  })
})

describe('a package that is left out', () => {
  test('can be imported by a tool that never uses it', () => {
    expect(run("const Server = require('webpack-dev-server'); console.log(typeof Server)").said).toBe(
      'function',
    )
  })

  test('says what to do when it is used after all', () => {
    for (const use of ["new (require('webpack-dev-server'))()", "require('inquirer').prompt([])"]) {
      const { status, complained } = run(use)
      expect(status).toBe(1)
      expect(complained).toContain('take it out of scripts/steps/left-out.mjs, then npm start')
    }
  })
})
