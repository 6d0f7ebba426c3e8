import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const script = new URL('../../scripts/steps/join-shared-modules.mjs', import.meta.url)
const join = `(await import('${script}')).joinSharedModules(process.argv[1])`

const chunk = (id: string, modules: string) =>
  `"use strict";(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[${id}],{${modules}}]);`

test('chunk 1000, which terser writes as 1e3, is joined like any other', () => {
  const output = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  onTestFinished(() => rmSync(output, { recursive: true }))
  mkdirSync(path.join(output, 'event/sub-common'), { recursive: true })
  writeFileSync(path.join(output, 'app.json'), '{"subPackages":[{"root":"event"}]}')
  writeFileSync(path.join(output, 'event/sub-common/a.js'), chunk('1e3', '1:()=>{}'))
  writeFileSync(path.join(output, 'event/sub-common/b.js'), chunk('42', '2:()=>{}'))
  execFileSync(process.execPath, ['--input-type=module', '--eval', join, output])
  const joined = readFileSync(path.join(output, 'event/sub-common.js'), 'utf8')
  expect(joined).toBe(chunk('1e3,42', '1:()=>{},2:()=>{}'))
})
