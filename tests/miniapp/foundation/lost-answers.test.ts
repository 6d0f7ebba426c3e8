import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'

const { lossyTaro, taro } = await vi.hoisted(async () => {
  process.env.TARO_ENV = 'weapp'
  return {
    ...(await import('../../support/losses/lossy-line.ts')),
    ...(await import('../../support/taro.ts')),
  }
})
vi.mock('@tarojs/taro', () => ({ default: { ...taro, ...lossyTaro } }))

const { endpoints } = await import('../../support/functions/endpoints.ts')
const { line } = await import('../../support/losses/lossy-line.ts')
const { createWorld, grown, withoutNames } = await import('../../support/losses/world.ts')
const { accountJourneys } = await import('../../support/losses/account-journeys.ts')
const { applicationJourneys } = await import('../../support/losses/application-journeys.ts')
const { signupJourneys } = await import('../../support/losses/signup-journeys.ts')
const { organizerJourneys } = await import('../../support/losses/organizer-journeys.ts')
const { doorJourneys } = await import('../../support/losses/door-journeys.ts')
type World = Awaited<ReturnType<typeof createWorld>>
type Loss = typeof line.loss

const journeys = {
  ...accountJourneys,
  ...applicationJourneys,
  ...signupJourneys,
  ...organizerJourneys,
  ...doorJourneys,
}

/**
 * The lost answer held a secret of which the server keeps a hash: it makes another, and the lost one opens nothing more
 * than the new one does.
 */
const secrets: EndpointName[] = [
  'createSmsCode',
  'requestConfirmation',
  'requestAssistance',
  'createExport',
  'createJoinCode',
]

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.server.close())

/** The hall's computer draws whatever board it gets, and staff put a picture in place of the earlier one. */
const elsewhere = ['continueRounds', 'setNoticePicture', 'setPlacePicture']

/** Everything that a phone can change. The jobs are called by a machine every minute. */
const writes = Object.entries<Endpoint>(endpoints).filter(
  ([name, { method, caller }]) => method !== 'GET' && caller !== 'job' && !elsewhere.includes(name),
) as [EndpointName, Endpoint][]

/** What the person sees in the end, and what the database holds, when the line loses this once. */
async function outcome(name: EndpointName, { method, path }: Endpoint, loss: Loss) {
  await world.query('delete from private.rate_limits')
  const act = await journeys[name]?.(world)
  if (!act) throw new Error(`${name} changes something: say in tests/support/losses how a person does it`)
  const before = await world.countRows()
  const pattern = new RegExp(`^/api${path.replace(/:\w+/g, '[^/]+')}$`)
  line.loss = loss
  line.meets = (sentMethod, sentPath) => sentMethod === method && pattern.test(sentPath)
  let shown = await act().catch((failure: Error) => failure)
  // The person reads that there is no network, and taps once more.
  if (shown instanceof Error && loss !== 'nothing') shown = await act()
  if (shown instanceof Error) throw shown
  expect(line.loss).toBe('nothing')
  return { shown: withoutNames(shown), rows: grown(before, await world.countRows()) }
}

test.each(writes)(
  '%s: a lost request and a lost answer end as if nothing was lost',
  async (name, endpoint) => {
    const expected = await outcome(name, endpoint, 'nothing')
    expect(await outcome(name, endpoint, 'the request')).toEqual(expected)
    const { shown, rows } = await outcome(name, endpoint, 'the answer')
    expect(shown).toEqual(expected.shown)
    if (secrets.includes(name)) expect(Object.keys(rows)).toEqual(Object.keys(expected.rows))
    else expect(rows).toEqual(expected.rows)
  },
  60_000,
)

test('none of this was a fault of ours', () => {
  expect(world.server.log.filter(({ level }) => level === 'error')).toEqual([])
})
