import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCaller } from '#functions/http/find-caller.ts'
import { limitsOf } from '#functions/http/limits-of.ts'
import { listNetworks } from '#functions/http/list-networks.ts'
import { parseAddress } from '#functions/http/parse-address.ts'
import { parseProxies } from '#functions/http/trusted-proxies.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt } from '../../support/functions/phone.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

/** The caller that is counted when `peer` is connected and forwards for others. */
const callerOf = (proxies: string, peer: string, forwarded?: string) =>
  findCaller(
    { proxies: parseProxies(proxies) },
    new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {}),
    peer,
  )

describe('who calls', () => {
  test('is whoever is connected, where no proxy is trusted, whatever they claim', () => {
    expect(callerOf('', '203.0.113.7')).toBe('203.0.113.7')
    expect(callerOf('', '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
    expect(callerOf('10.0.0.5', '10.0.0.6', '198.51.100.1')).toBe('10.0.0.6')
    expect(callerOf('10.0.0.0/24', '10.0.1.5', '198.51.100.1')).toBe('10.0.1.5')
  })

  test.each([
    ['an address', '10.0.0.5', '10.0.0.5'],
    ['a range', '192.168.0.0/16, 10.0.0.0/8', '10.0.0.5'],
    ['an address that IPv6 wraps', '10.0.0.5', '::ffff:10.0.0.5'],
    ['the same, written in hexadecimal', '10.0.0.5', '::ffff:a00:5'],
    ['an address of IPv6', 'fd00::5', 'FD00:0:0:0:0:0:0:5'],
    ['a range of IPv6', 'fd00::/8', 'fd12:3456::5'],
    ['a proxy on this computer', '127.0.0.1', '127.0.0.1'],
  ])('is whom a proxy forwards for that is trusted as %s', (_, proxies, peer) => {
    expect(callerOf(proxies, peer, '203.0.113.7')).toBe('203.0.113.7')
    expect(callerOf(proxies, peer, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
    expect(callerOf(proxies, peer)).toBe(parseAddress(peer))
  })

  test('is found behind several proxies in a row, up to the first that nobody named', () => {
    const ours = '10.0.0.5, 10.0.0.6, 2001:db8:7::/48'
    expect(callerOf(ours, '10.0.0.5', '203.0.113.7, 2001:db8:7::1, 10.0.0.6')).toBe('203.0.113.7')
    expect(callerOf(ours, '10.0.0.5', '198.51.100.1, 203.0.113.7, 10.0.0.6')).toBe('203.0.113.7')
    expect(callerOf(ours, '10.0.0.5', '198.51.100.1, 10.0.0.9, 10.0.0.6')).toBe('10.0.0.9')
    expect(callerOf(ours, '10.0.0.5', '10.0.0.6, 10.0.0.6')).toBe('10.0.0.6')
  })

  test.each([
    'unknown',
    'nobody',
    '203.0.113.999',
    '203.0.113.7;drop',
    '_hidden',
    '%00',
    '203.0.113.7 198.51.100.1',
    ',',
  ])('is the proxy itself where it forwards for %j', (garbage) => {
    expect(callerOf('10.0.0.5', '10.0.0.5', garbage)).toBe('10.0.0.5')
    expect(callerOf('10.0.0.5', '10.0.0.5', `203.0.113.7, ${garbage}`)).toBe('10.0.0.5')
  })

  test('is told by the platform in front, in its own header, of which the last entry counts', () => {
    const ask = (value?: string) =>
      findCaller(
        { header: 'x-vercel-forwarded-for' },
        new Headers(value ? { 'x-vercel-forwarded-for': value } : {}),
        null,
      )
    expect(ask('203.0.113.7')).toBe('203.0.113.7')
    expect(ask('198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
    expect(ask('198.51.100.1, unknown')).toBeUndefined()
    expect(ask()).toBeUndefined()
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  [' 203.0.113.7 ', '203.0.113.7'],
  ['203.0.113.7:52001', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
  ['2001:0DB8:0001:0002:0000:0000:0000:0009', '2001:db8:1:2::9'],
  ['[2001:db8::9]', '2001:db8::9'],
  ['[2001:db8::9]:443', '2001:db8::9'],
  ['fe80::1%eth0', 'fe80::1'],
  ['', undefined],
  [null, undefined],
  ['203.0.113', undefined],
  ['0203.0.113.7', undefined],
  ['0x7f.0.0.1', undefined],
  ['203.0.113.7/24', undefined],
  ['somebody@203.0.113.7', undefined],
  ['[203.0.113.7', undefined],
  ['2001:db8::9::1', undefined],
])('the address %j is read as %j', (text, address) => {
  expect(parseAddress(text)).toBe(address)
})

test('IPv4 is counted by address, IPv6 by household and, ten times as wide, by network', () => {
  expect(listNetworks('203.0.113.7')).toEqual([{ name: '203.0.113.7', share: 1 }])
  expect(listNetworks('2001:db8:1:2:3:4:5:6')).toEqual([
    { name: '2001:db8:1:2', share: 1 },
    { name: '2001:db8:1', share: 10 },
  ])
  expect(listNetworks('2001:db8::9')).toEqual([
    { name: '2001:db8:0:0', share: 1 },
    { name: '2001:db8:0', share: 10 },
  ])
  expect(listNetworks('::1').map(({ name }) => name)).toEqual(['0:0:0:0', '0:0:0'])
})

describe('behind a proxy on this computer', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ addressSource: { proxies: parseProxies('127.0.0.1') } })
  })
  afterAll(() => server.close())
  beforeEach(() => server.supabase.query('delete from private.rate_limits'))

  const signInFrom = async (forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded }
    return (await attempt(server, 'createSession', { body: { code: 'made-up' }, headers })).status
  }
  /** As if all of them were used up. */
  const exhaust = () =>
    server.supabase.query(`update private.rate_limits set paid_until = now() + interval '10 minutes'`)

  test('a made-up address before the true one lends nobody a second limit', async () => {
    expect(await signInFrom('203.0.113.7')).toBe(401)
    await exhaust()
    expect(await signInFrom('198.51.100.1, 203.0.113.7')).toBe(429)
    expect(await signInFrom('::ffff:203.0.113.7')).toBe(429)
    expect(await signInFrom('203.0.113.8')).toBe(401)
  })

  test('the neighbors in one household of IPv6 are one caller, the next network is another', async () => {
    expect(await signInFrom('2001:db8:1:2::9')).toBe(401)
    await exhaust()
    expect(await signInFrom('2001:db8:1:2:ffff::1')).toBe(429)
    expect(await signInFrom('2001:db8:2:2::9')).toBe(401)
  })

  test('households of one network have a limit each, and together one that is ten times as wide', async () => {
    const [limit] = limitsOf(endpoints.createSmsCode)
    const costs = ((limit?.minutes ?? 0) * 60) / (limit?.most ?? 0)
    const askFrom = (forwarded: string) =>
      attempt(server, 'createSmsCode', {
        body: { phone: '13800005678' },
        headers: { 'x-forwarded-for': forwarded },
      })
    await askFrom('2001:db8:1:2::9')
    await askFrom('2001:db8:1:3::9')
    const counted = await server.supabase.query(
      'select extract(epoch from paid_until - now())::float as seconds from private.rate_limits order by seconds',
    )
    const [network, ...households] = counted.map(({ seconds }) => Number(seconds))
    expect(network).toBeLessThanOrEqual((2 * costs) / 10)
    expect(households).toHaveLength(2)
    for (const household of households) {
      expect(household).toBeGreaterThan((2 * costs) / 10)
      expect(household).toBeLessThanOrEqual(costs)
    }
  })
})

test('where no proxy is trusted, everybody who is connected to this computer from it is one', async () => {
  const server = await startTestServer({ addressSource: { proxies: parseProxies('') } })
  const signIn = async (forwarded: string) =>
    (
      await attempt(server, 'createSession', {
        body: { code: 'x' },
        headers: { 'x-forwarded-for': forwarded },
      })
    ).status
  expect(await signIn('203.0.113.7')).toBe(401)
  await server.supabase.query(`update private.rate_limits set paid_until = now() + interval '10 minutes'`)
  expect(await signIn('198.51.100.1')).toBe(429)
  await server.close()
})
