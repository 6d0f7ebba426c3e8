import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, 'deploy', file), 'utf8')
const text = read('compose.yaml')

type Service = Record<string, unknown> & {
  image?: string
  build?: { target: string; dockerfile: string }
  ports?: string[]
  volumes?: string[]
  environment?: Record<string, string | number>
  depends_on?: Record<string, { condition: string }>
}
const compose: { services: Record<string, Service>; volumes: Record<string, null> } = parse(text, {
  merge: true,
})
const services = Object.entries(compose.services)
const used = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name))
const documented = new Set([...read('env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name))

/** Of the compose specification, what is used here. */
const keys = [
  'image',
  'build',
  'restart',
  'depends_on',
  'volumes',
  'ports',
  'environment',
  'command',
  'healthcheck',
  'network_mode',
  'profiles',
]
const conditions = ['service_started', 'service_healthy', 'service_completed_successfully']

describe.each(services)('the service %s', (name, service) => {
  test('has only keys of the compose specification, and depends on services that are there', () => {
    expect(Object.keys(service).filter((key) => !keys.includes(key))).toEqual([])
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect(compose.services).toHaveProperty(needed)
      expect(conditions).toContain(condition)
      if (condition === 'service_healthy') expect(compose.services[needed]).toHaveProperty('healthcheck')
    }
  })

  test('has an image of one version, or one that is built here', () => {
    if (service.build) expect(read('Dockerfile')).toContain(` AS ${service.build.target}\n`)
    else expect(service.image).toMatch(/^[\w./-]+:v?\d[\w.-]+$/)
  })

  test('mounts what is there', () => {
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0] ?? ''
      if (source.startsWith('./')) expect(existsSync(path.join(root, 'deploy', source))).toBe(true)
      else if (!source.startsWith('${')) expect(compose.volumes).toHaveProperty(source)
    }
  })

  test('faces the network only as the gateway', () => {
    const open = (service.ports ?? []).filter(
      (port) => !/^(127\.0\.0\.1|\$\{STUDIO_ADDRESS:\?\}):/.test(port),
    )
    expect(open).toEqual(name === 'gateway' ? ['80:80', '443:443'] : [])
  })
})

test('every variable is documented, and every documented one is used', () => {
  expect([...used].sort()).toEqual([...documented].sort())
})

test('no secret has a value in what is committed', () => {
  expect(read('env.example')).not.toMatch(/^[A-Z_]+=\S/m)
})

test('a Studio has a login that is no superuser, and no key that opens the storage', () => {
  const studios = services.filter(([, { image }]) => image?.startsWith('supabase/studio'))
  expect(studios.length).toBeGreaterThan(0)
  for (const [, { environment = {} }] of studios) {
    expect(environment.SUPABASE_SERVICE_KEY).toBe('none')
    expect(environment.POSTGRES_USER_READ_WRITE).toMatch(/^\$\{STUDIO_\w+_LOGIN:\?\}$/)
    expect(environment.POSTGRES_USER_READ_ONLY).toBe(environment.POSTGRES_USER_READ_WRITE)
    expect(environment.POSTGRES_PASSWORD).toMatch(/^\$\{STUDIO_\w+_PASSWORD:\?\}$/)
  }
})

test('the API exposes schema api alone, and the functions get everything that they ask for', () => {
  expect(compose.services.rest?.environment).toMatchObject({
    PGRST_DB_SCHEMAS: 'api',
    PGRST_DB_MAX_ROWS: 1000,
  })
  const config = readFileSync(path.join(root, 'functions/config.ts'), 'utf8')
  const asked = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name)
  // Vercel's own, what has a safe default, and what another setup needs.
  const left = [
    'VERCEL',
    'VERCEL_GIT_COMMIT_SHA',
    'WECHAT_API_BASE',
    'ALLOWED_ORIGINS',
    'SUPABASE_JWT_KEY_ID',
  ]
  const given = Object.keys(compose.services.functions?.environment ?? {})
  expect(asked.filter((name) => name && !left.includes(name) && !given.includes(name))).toEqual([])
})

test('the gateway leads to services and ports that are there', () => {
  const caddyfile = read('Caddyfile')
  const targets = [...caddyfile.matchAll(/reverse_proxy ([\w.]+):(\d+)/g)].map(([, host]) => host)
  expect(targets).toEqual(['127.0.0.1', 'rest', 'storage'])
  for (const [, name] of caddyfile.matchAll(/\{\$([A-Z_]+)\}/g))
    expect(compose.services.gateway?.environment).toHaveProperty(String(name))
  expect(caddyfile.split('{').length).toBe(caddyfile.split('}').length)
})
