import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const script = new URL('../../scripts/steps/missing-parts.mjs', import.meta.url)
const find = `console.log(JSON.stringify((await import('${script}')).findMissingParts(process.argv[1])))`

const chunk = (id: string, waits: string) =>
  `(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[${id}],{1:()=>{}},e=>{e.O(0,[${waits}],()=>0)}]);`

const whole = {
  'app.json': '{"pages":["pages/home/home"],"subPackages":[{"root":"event","pages":["page/page"]}]}',
  'app.js': `require("./common"),${chunk('3', '1e3')}`,
  'common.js': chunk('1e3', '1000'),
  'runtime.js': '(()=>{var e={9121:0,5000:0};t.O.j=r=>0===e[r]})()',
  'pages/home/home.js': chunk('4', '1e3'),
  'pages/home/home.json': '{}',
  'pages/home/home.wxml': '',
  'event/sub-vendors.js': chunk('7,8', '1000'),
  'event/page/page.js': `require("../sub-vendors.js");${chunk('5', '7,8,5e3,1000')}`,
  'event/page/page.json': '{}',
  'event/page/page.wxml': '',
  'event/page/page.wxss': '@import "../sub-vendors.wxss";',
  'event/sub-vendors.wxss': '',
}

/** What is missing in a build of these files. */
function missingIn(files: Record<string, string>): unknown {
  const output = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  onTestFinished(() => rmSync(output, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(output, file)), { recursive: true })
    writeFileSync(path.join(output, file), text)
  }
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', find, output], { encoding: 'utf8' }),
  )
}

const without = (file: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file))

test('nothing is missing in a whole build', () => {
  expect(missingIn(whole)).toEqual([])
})

test('a chunk that a page waits for and no file brings is named', () => {
  expect(missingIn({ ...whole, 'event/sub-vendors.js': chunk('7', '1000') })).toEqual([
    'event/page/page.js waits for chunk 8, which no file brings',
  ])
})

test.each([
  ['event/sub-vendors.wxss', ['event/page/page.wxss asks for event/sub-vendors.wxss, which is not there']],
  ['pages/home/home.wxml', ['app.json lists pages/home/home, and there is no pages/home/home.wxml']],
])('the file %s is missed', (file, sentences) => {
  expect(missingIn(without(file))).toEqual(sentences)
})
