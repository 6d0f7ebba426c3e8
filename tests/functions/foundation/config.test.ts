import { describe, expect, test } from 'vitest'
import { ConfigError, parseConfig } from '#functions/config.ts'

const production = {
  SUPABASE_URL: 'https://example.supabase.co',
  SUPABASE_ANON_KEY: 'anon',
  SUPABASE_SERVICE_ROLE_KEY: 'service',
  SUPABASE_JWT_SECRET: 'j'.repeat(40),
  SESSION_SECRET: 's'.repeat(40),
  JOBS_SECRET: 'b'.repeat(40),
  CHOICE_SECRET: 'c'.repeat(40),
  WECHAT_APP_ID: 'wx0',
  WECHAT_APP_SECRET: 'secret',
}

test('production starts with its own config and WeChat itself', () => {
  expect(parseConfig(production)).toMatchObject({
    wechatApiBase: 'https://api.weixin.qq.com',
    allowedOrigins: [],
  })
})

test('the address of a caller is believed from Vercel, and elsewhere from the proxies that are named alone', () => {
  const onVercel = { ...production, VERCEL: '1', TRUSTED_PROXIES: '10.0.0.5' }
  expect(parseConfig(onVercel).addressSource).toEqual({ header: 'x-vercel-forwarded-for' })
  for (const TRUSTED_PROXIES of [
    undefined,
    '',
    '10.0.0.5',
    ' 10.0.0.0/8 ,, fd00::/8,::1 ',
    '::ffff:10.0.0.5',
  ]) {
    expect(parseConfig({ ...production, TRUSTED_PROXIES }).addressSource).toHaveProperty('proxies')
  }
})

test.each([
  ['nginx', 'names "nginx", which is no address and no range such as 10.0.0.0/8.'],
  ['10.0.0.5, 10.0.0', 'names "10.0.0", which is no address'],
  ['10.0.0.5:80', 'names "10.0.0.5:80", which is no address'],
  ['10.0.0.0/33', 'names "10.0.0.0/33", which is no address'],
  ['10.0.0.0/', 'names "10.0.0.0/", which is no address'],
  ['10.0.0.0/-1', 'names "10.0.0.0/-1", which is no address'],
  ['fd00::/129', 'names "fd00::/129", which is no address'],
  ['10.0.0.5 10.0.0.6', 'names "10.0.0.5 10.0.0.6", which is no address'],
  ['*', 'names "*", which is no address'],
  ['10.0.0.5,\n', undefined],
  ['0.0.0.0/0', 'trusts "0.0.0.0/0", which is half the world: name your own proxies.'],
  ['0.0.0.0/1,128.0.0.0/1', 'trusts "0.0.0.0/1", which is half the world'],
  ['::/0', 'trusts "::/0", which is half the world'],
])('TRUSTED_PROXIES %j is read or refused in one sentence', (TRUSTED_PROXIES, sentence) => {
  const start = () => parseConfig({ ...production, TRUSTED_PROXIES })
  if (sentence) expect(start).toThrow(`TRUSTED_PROXIES ${sentence}`)
  else expect(start).not.toThrow()
})

describe('production refuses to start with', () => {
  test.each([
    ['the stand-in for WeChat', { WECHAT_API_BASE: 'http://localhost:8787' }, 'WECHAT_API_BASE'],
    ['WeChat on this machine', { WECHAT_API_BASE: 'https://127.0.0.1' }, 'WECHAT_API_BASE'],
    [
      'the secret of the Supabase documentation',
      { SUPABASE_JWT_SECRET: 'super-secret-jwt-token-with-at-least-32-characters-long' },
      'SUPABASE_JWT_SECRET',
    ],
    [
      'the secret of Supabase’s example for self-hosting',
      { SUPABASE_JWT_SECRET: 'your-super-secret-jwt-token-with-at-least-32-characters-long' },
      'SUPABASE_JWT_SECRET',
    ],
    [
      'the secret of local mode',
      { SESSION_SECRET: 'local-development-session-secret-of-this-computer-only' },
      'SESSION_SECRET',
    ],
    [
      'a service key that everybody can read',
      { SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz' },
      'SUPABASE_SERVICE_ROLE_KEY',
    ],
    [
      'a key of Supabase’s demo',
      { SUPABASE_ANON_KEY: `x.${Buffer.from('{"iss":"supabase-demo"}').toString('base64url')}.x` },
      'SUPABASE_ANON_KEY',
    ],
    [
      'Supabase in the clear',
      { SUPABASE_URL: 'http://supabase.example' },
      'SUPABASE_URL is http://supabase.example, which sends every key',
    ],
    ['Supabase in the clear on a private network', { SUPABASE_URL: 'http://10.0.0.5:8000' }, 'SUPABASE_URL'],
    ['a host that only looks like loopback', { SUPABASE_URL: 'http://127.example.com' }, 'SUPABASE_URL'],
    ['every site allowed', { ALLOWED_ORIGINS: '*' }, 'ALLOWED_ORIGINS'],
    [
      'a robot that is not WeCom’s',
      { WECOM_WEBHOOK_URL: 'https://example.com/send?key=1' },
      'WECOM_WEBHOOK_URL',
    ],
  ])('%s', (_, changes, name) => {
    for (const mark of [{}, { NODE_ENV: 'production' }, { NODE_ENV: 'development', VERCEL: '1' }]) {
      const start = () => parseConfig({ ...production, ...changes, ...mark })
      expect(start).toThrow(ConfigError)
      expect(start).toThrow(name)
    }
  })
})

test.each(Object.keys(production))('a start without %s says so', (name) => {
  expect(() => parseConfig({ ...production, [name]: undefined })).toThrow(`${name} is not`)
})

const secrets = [
  'SUPABASE_ANON_KEY',
  'SUPABASE_SERVICE_ROLE_KEY',
  'SUPABASE_JWT_SECRET',
  'SESSION_SECRET',
  'JOBS_SECRET',
  'CHOICE_SECRET',
  'WECHAT_APP_SECRET',
] as const
const pairs = secrets.flatMap((one, index) => secrets.slice(index + 1).map((other) => [one, other] as const))

test.each(pairs)('%s and %s are never the same', (one, other) => {
  const value = 'e'.repeat(40)
  expect(() => parseConfig({ ...production, [one]: value, [other]: value })).toThrow(
    /^Production refuses to start: \w+ and \w+ are the same/,
  )
})

describe.each(secrets)('%s', (name) => {
  const start = (value: string) => () => parseConfig({ ...production, [name]: value })

  test.each([' '.repeat(40), '\t\n'.repeat(20), ''])('%j counts as not set', (value) => {
    expect(start(value)).toThrow(`${name} is not set`)
  })

  test.each([
    `${'k'.repeat(40)}\n`,
    ` ${'k'.repeat(40)}`,
    `${'k'.repeat(20)}\n${'k'.repeat(20)}`,
    `${'k'.repeat(20)}\u00a0${'k'.repeat(20)}`,
  ])('%j has a space or a line break that nobody sees, and is refused', (value) => {
    expect(start(value)).toThrow(`${name} has a space at its end or a line break`)
  })
})

test.each(['SUPABASE_JWT_SECRET', 'SESSION_SECRET', 'JOBS_SECRET', 'CHOICE_SECRET'])(
  '%s of 31 characters is refused, and one of 32 is taken',
  (name) => {
    expect(() => parseConfig({ ...production, [name]: 'k'.repeat(31) })).toThrow(
      `${name} needs at least 32 characters`,
    )
    expect(() => parseConfig({ ...production, [name]: 'k'.repeat(32) })).not.toThrow()
  },
)

test.each(['http://127.0.0.1:54321', 'http://localhost:54321', 'http://[::1]:54321'])(
  'Supabase on this computer may be %s',
  (SUPABASE_URL) => {
    expect(() => parseConfig({ ...production, SUPABASE_URL })).not.toThrow()
  },
)

test('an empty line of a setting that may be missing counts as missing', () => {
  const optional = {
    ...{ SMS_GATEWAY_URL: '', SMS_GATEWAY_SECRET: '', SMS_DAILY_LIMIT: ' ', WECOM_WEBHOOK_URL: '' },
    ...{
      WECHAT_API_BASE: '',
      WECHAT_TEMPLATE_SIGNUP: '',
      ALLOWED_ORIGINS: '',
      TRUSTED_PROXIES: '',
      VERCEL: '',
    },
  }
  expect(parseConfig({ ...production, ...optional })).toEqual(parseConfig(production))
})

describe('sign-in by SMS', () => {
  const gateway = {
    SMS_GATEWAY_URL: 'https://sms.example/send',
    SMS_GATEWAY_SECRET: 'g'.repeat(32),
  }

  test('is off without a gateway, and on with one', () => {
    expect(parseConfig(production).smsGateway).toBeUndefined()
    expect(parseConfig({ ...production, ...gateway }).smsGateway).toEqual({
      url: gateway.SMS_GATEWAY_URL,
      secret: gateway.SMS_GATEWAY_SECRET,
    })
  })

  test.each([
    ['without its secret', { SMS_GATEWAY_SECRET: undefined }, 'SMS_GATEWAY_SECRET is not set'],
    ['with a short secret', { SMS_GATEWAY_SECRET: 'short' }, 'SMS_GATEWAY_SECRET needs at least 32'],
    ['without a number a day', { SMS_DAILY_LIMIT: '0' }, 'SMS_DAILY_LIMIT is below 1'],
    ['with more than SQL counts', { SMS_DAILY_LIMIT: '90001' }, 'SMS_DAILY_LIMIT is above 90000'],
    ['with half a message a day', { SMS_DAILY_LIMIT: '0.5' }, 'SMS_DAILY_LIMIT is no whole number'],
    ['in the clear', { SMS_GATEWAY_URL: 'http://sms.example/send' }, 'SMS_GATEWAY_URL is not an https'],
  ])('does not start with a gateway %s', (_, changes, sentence) => {
    expect(() => parseConfig({ ...production, ...gateway, ...changes })).toThrow(sentence)
  })
  test('sends 2000 codes a day, or as many as the setting says', () => {
    expect(parseConfig({ ...production, ...gateway }).smsDailyLimit).toBe(2000)
    expect(parseConfig({ ...production, ...gateway, SMS_DAILY_LIMIT: '50' }).smsDailyLimit).toBe(50)
  })
})

describe('SUPABASE_JWT_SECRET may be an imported signing key', () => {
  const key = { kty: 'EC', crv: 'P-256', kid: 'ours', alg: 'ES256', d: 'd', x: 'x', y: 'y' }
  const withKey = (value: object | string) =>
    parseConfig({ ...production, SUPABASE_JWT_SECRET: JSON.stringify(value) })

  test('whose id then stands in every token', () => {
    expect(withKey({ ...key, key_ops: ['sign', 'verify'], ext: true, use: 'sig' }).supabaseJwtSecret).toEqual(
      key,
    )
  })

  test('or a secret with the id that the project gave it', () => {
    const { supabaseJwtSecret } = parseConfig({ ...production, SUPABASE_JWT_KEY_ID: 'ours' })
    expect(supabaseJwtSecret).toEqual({
      kty: 'oct',
      kid: 'ours',
      alg: 'HS256',
      k: Buffer.from(production.SUPABASE_JWT_SECRET).toString('base64url'),
    })
  })

  test.each([
    ['a public key', { ...key, d: undefined }],
    ['a key without an id', { ...key, kid: undefined }],
    ['a key of another kind', { ...key, alg: 'none' }],
    ['a short secret', { kty: 'oct', kid: 'ours', alg: 'HS256', k: 'short' }],
  ])('and %s is refused', (_, value) => {
    expect(() => withKey(value)).toThrow('SUPABASE_JWT_SECRET is no private signing key')
  })
})
