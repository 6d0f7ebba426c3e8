import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createStaticApp } from '#functions/local/static-app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'static-app-test-'))
const built = path.join(folder, 'h5')
mkdirSync(path.join(built, 'js'), { recursive: true })
writeFileSync(path.join(built, 'index.html'), '<title>皖工服务</title>')
writeFileSync(path.join(built, 'js/app.0123abcd.js'), 'run()')
writeFileSync(path.join(folder, 'secret.txt'), 'secret')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const app = createStaticApp(built)

test('files named for their content are kept for good, the page is asked for again each time', async () => {
  const script = await app.request('/js/app.0123abcd.js')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const page = await app.request('/')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const again = await app.request('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test('every address of the app is the one page, and a missing file is missing', async () => {
  for (const address of ['/', '/packages/service/service', '/pages/home/home?code=x']) {
    expect(await (await app.request(address)).text()).toContain('皖工服务')
  }
  expect((await app.request('/js/gone.0123abcd.js')).status).toBe(404)
})

test('nothing outside the built folder is served', async () => {
  for (const address of ['/../secret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt']) {
    expect(await (await app.request(address)).text()).not.toContain('secret')
  }
})

test('before the first build the page says what to do', async () => {
  const response = await createStaticApp(path.join(folder, 'nothing')).request('/')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('npm run build:h5')
})
