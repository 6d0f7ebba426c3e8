import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'install-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const integrityOf = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/** Like `npm pack` of a package that exports its name. */
function pack(name: string): Buffer {
  const folder = emptyFolder()
  mkdirSync(path.join(folder, 'package'))
  const write = (file: string, text: string) => writeFileSync(path.join(folder, 'package', file), text)
  write('package.json', JSON.stringify({ name, version: '1.0.0' }))
  write('index.js', `module.exports = '${name}'`)
  return execFileSync('tar', ['-cz', '-C', folder, 'package'])
}

/** A registry that has each package at the given path and remembers the requests. */
async function startRegistry(paths: Record<string, string>) {
  const files = new Map(Object.entries(paths).map(([name, place]) => [place, { name, bytes: pack(name) }]))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    asked.push(url.pathname)
    const file = files.get(url.pathname)
    const [name, place] = Object.entries(paths).find(([one]) => url.pathname === `/npm/${one}`) ?? []
    const version = { name, version: '1.0.0', dist: { tarball: `${url.origin}${place}` } }
    if (file) response.end(file.bytes)
    else if (name) response.end(JSON.stringify({ name, versions: { '1.0.0': version } }))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const integrities = new Map([...files.values()].map(({ name, bytes }) => [name, integrityOf(bytes)]))
  return { host: `http://127.0.0.1:${port}`, asked, integrities }
}

type Asks = { aliases?: Record<string, string>; asks?: Record<string, string[]> }

/**
 * A folder whose lock file names packages without an address, as ours do. `aliases` are other names for them, and
 * `asks` is what they depend on, which the project itself does not.
 */
function makeProject(integrities: Map<string, string>, { aliases = {}, asks = {} }: Asks = {}): string {
  const folder = emptyFolder()
  const asked = Object.values(asks).flat()
  const dependencies: Record<string, string> = {}
  const packages: Record<string, object> = {}
  for (const [name, integrity] of integrities) {
    if (!asked.includes(name)) dependencies[name] = '1.0.0'
    const theirs = Object.fromEntries((asks[name] ?? []).map((other) => [other, '1.0.0']))
    packages[`node_modules/${name}`] = { version: '1.0.0', integrity, dependencies: theirs }
  }
  for (const [alias, name] of Object.entries(aliases)) {
    dependencies[alias] = `npm:${name}@1.0.0`
    packages[`node_modules/${alias}`] = { name, version: '1.0.0', integrity: integrities.get(name) }
  }
  const project = { name: 'project', version: '1.0.0', dependencies }
  const lock = { lockfileVersion: 3, requires: true, packages: { '': project, ...packages } }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(project))
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
  return folder
}

function runNpmCi(folder: string, registries: Record<string, string>) {
  const npm = { ...registries, cache: emptyFolder(), fetch_retries: '0' }
  const settings = Object.entries(npm).map(([name, value]) => [`npm_config_${name}`, value])
  const env = { ...process.env, ...Object.fromEntries(settings) }
  return new Promise<number | null>((resolve) => {
    spawn(process.execPath, [path.join(root, 'scripts/steps/npm-ci.mjs'), folder], { env }).on(
      'close',
      resolve,
    )
  })
}

const installed = (folder: string, name: string) =>
  readFileSync(path.join(folder, 'node_modules', name, 'index.js'), 'utf8')

test("packages are fetched from this computer's registry without reading their history", async () => {
  const { host, asked, integrities } = await startRegistry({
    lantern: '/npm/lantern/-/lantern-1.0.0.tgz',
    '@town/bridge': '/npm/@town/bridge/-/bridge-1.0.0.tgz',
    '@union/seal': '/union/@union/seal/-/seal-1.0.0.tgz',
  })
  const folder = makeProject(integrities, { aliases: { lamp: 'lantern' } })
  expect(await runNpmCi(folder, { registry: `${host}/npm/`, '@union:registry': `${host}/union` })).toBe(0)
  expect(installed(folder, 'lamp')).toContain('lantern')
  expect(installed(folder, '@town/bridge')).toContain('bridge')
  expect(installed(folder, '@union/seal')).toContain('seal')
  expect([...new Set(asked)].sort()).toEqual([
    '/npm/@town/bridge/-/bridge-1.0.0.tgz',
    '/npm/lantern/-/lantern-1.0.0.tgz',
    '/union/@union/seal/-/seal-1.0.0.tgz',
  ])
})

test('a registry that keeps its files elsewhere is asked where', async () => {
  const { host, integrities } = await startRegistry({ lantern: '/files/lantern.tgz' })
  const folder = makeProject(integrities)
  expect(await runNpmCi(folder, { registry: `${host}/npm` })).toBe(0)
  expect(installed(folder, 'lantern')).toContain('lantern')
})

test('what is left out, and what only that needs, is not fetched', async () => {
  const { host, asked, integrities } = await startRegistry({
    '@supabase/lite': '/npm/@supabase/lite/-/lite-1.0.0.tgz',
    '@sentry/node': '/npm/@sentry/node/-/node-1.0.0.tgz',
    beacon: '/npm/beacon/-/beacon-1.0.0.tgz',
    lantern: '/npm/lantern/-/lantern-1.0.0.tgz',
  })
  const asks = { '@supabase/lite': ['@sentry/node', 'lantern'], '@sentry/node': ['beacon', 'lantern'] }
  const folder = makeProject(integrities, { asks })
  expect(await runNpmCi(folder, { registry: `${host}/npm` })).toBe(0)
  expect([...new Set(asked)].sort()).toEqual([
    '/npm/@supabase/lite/-/lite-1.0.0.tgz',
    '/npm/lantern/-/lantern-1.0.0.tgz',
  ])
})

test('a file that is not the one of the lock file is refused, and what stood before still stands', async () => {
  const { host } = await startRegistry({ lantern: '/npm/lantern/-/lantern-1.0.0.tgz' })
  const folder = makeProject(new Map([['lantern', integrityOf(Buffer.from('another file'))]]))
  mkdirSync(path.join(folder, 'node_modules/lantern'), { recursive: true })
  writeFileSync(path.join(folder, 'node_modules/lantern/index.js'), 'what stood before')
  expect(await runNpmCi(folder, { registry: `${host}/npm` })).toBe(1)
  expect(installed(folder, 'lantern')).toBe('what stood before')
})
