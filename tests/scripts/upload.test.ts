import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string
let whole: Record<string, string>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wangong-upload-'))
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(path.join(folder, 'key'), privateKey.export({ type: 'pkcs1', format: 'pem' }))
  writeFileSync(path.join(folder, 'no-key'), 'a text')
  whole = {
    WECHAT_APP_ID: 'wx0123456789abcdef',
    WECHAT_UPLOAD_KEY: path.join(folder, 'key'),
    WANGONG_API_BASE: 'https://api.example.org',
    WEAPP_VERSION: '1.2.3',
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The plan of an upload with these variables, or the sentence of its refusal. */
const plan = (changes: Record<string, string | undefined>) =>
  new Promise<string>((resolve) => {
    const code = `import { readUploadPlan } from './scripts/upload/upload-plan.mjs'
      try { console.log(JSON.stringify(readUploadPlan(process.env, '0.3.0'))) } catch (error) { console.log(error.message) }`
    const env = Object.fromEntries(
      Object.entries({ PATH: process.env.PATH, ...whole, ...changes }).filter(
        ([, value]) => value !== undefined,
      ),
    )
    execFile(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, env }, (_, stdout) =>
      resolve(stdout.trim()),
    )
  })

test('an upload is made of app, key, address and version, and the key stays in its file', async () => {
  expect(JSON.parse(await plan({}))).toEqual({
    appId: whole.WECHAT_APP_ID,
    apiBase: whole.WANGONG_API_BASE,
    version: '1.2.3',
    robot: 1,
    description: '版本 1.2.3',
    keyFile: whole.WECHAT_UPLOAD_KEY,
  })
  expect(JSON.parse(await plan({ WEAPP_VERSION: undefined })).version).toBe('0.3.0')
})

test.each([
  ['WECHAT_APP_ID', undefined, 'WECHAT_APP_ID is not set'],
  ['WECHAT_APP_ID', 'touristappid', 'is no mini-program'],
  ['WANGONG_API_BASE', undefined, 'WANGONG_API_BASE is not set'],
  ['WANGONG_API_BASE', 'http://api.example.org', 'WeChat takes an https address'],
  ['WANGONG_API_BASE', 'https://127.0.0.1', 'WeChat takes an https address'],
  ['WECHAT_UPLOAD_KEY', undefined, 'WECHAT_UPLOAD_KEY is not set'],
  ['WECHAT_UPLOAD_KEY', '/nowhere/key', 'there is no such file'],
  ['WEAPP_VERSION', 'v1', 'write it as 1.2.3'],
  ['WEAPP_ROBOT', '31', 'the robots 1 to 30'],
])('%s %j is refused with a sentence, before anything is built', async (name, value, sentence) => {
  expect(await plan({ [name]: value })).toContain(sentence)
})

test('a file without a key is refused without showing what it holds', async () => {
  const said = await plan({ WECHAT_UPLOAD_KEY: path.join(folder, 'no-key') })
  expect(said).toContain('holds no private key')
  expect(said).not.toContain('a text')
})
