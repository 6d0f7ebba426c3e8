import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EndpointName } from '#shared/api/endpoints.ts'
import { signInOrganizer } from '../support/functions/organizer.ts'
import type { Phone } from '../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../support/functions/sample-event.ts'
import { prepareSubmission } from '../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../support/functions/start-test-server.ts'

let server: TestServer
let organizer: Phone
let params: { id: string; reference: string }
let valid: Partial<Record<EndpointName, object>>

/** More than enough here; a night's run is `BAD_BODIES=10000`. */
const runs = Number(process.env.BAD_BODIES ?? 60)

beforeAll(async () => {
  server = await startTestServer()
  const id = await createEvent(server.supabase, { men: 500, women: 500 })
  organizer = await signInOrganizer(server, { openid: 'zhao-min', phone: '13800000601', eventId: id })
  const submission = await prepareSubmission(organizer)
  const { reference } = await organizer.call('submitApplication', { body: submission })
  await server.supabase.query(
    `update public.reviews set decision = '要求补正', reason = '请核对', items_to_correct = $1
     where reference = $2 and closed_at is null`,
    [['手机号', '子女', '缴费票据'], reference],
  )
  params = { id, reference }
  valid = {
    createSession: { code: 'a-code' },
    verifyPhone: { code: 'a-code' },
    submitApplication: submission,
    supplementApplication: { clientToken: submission.clientToken, answers: submission.answers },
    signUpForEvent: sampleSignup(),
    reviewSignup: { isApproved: true, reason: null },
    createExport: { format: 'csv' },
  }
})
afterAll(() => server.close())

/** Values that break naive code: of other types, too long, at the edge of what dates and numbers can be. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '9999-12-31',
    '0001-01-01',
    '2026-02-30',
    '340111',
    '\u202E名',
    'x'.repeat(5000),
  ),
  fc.constantFrom<unknown>(
    -0,
    1e308,
    2 ** 53,
    -1,
    0.1,
    '__proto__',
    "'; drop table signups; --",
    null,
    [],
    {},
  ),
)

/** A valid body with one to three of its values, at any depth, replaced by odd ones. */
const damaged = (body: object) =>
  fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(body)
    for (const [place, value] of changes) {
      const places = listPlaces(copy)
      const [holder, key] = places[place % places.length] ?? [copy, '']
      Reflect.set(holder, key, value)
    }
    return copy
  })

function listPlaces(value: object): [object, string][] {
  return Object.entries(value).flatMap(([key, child]) => [
    [value, key] as [object, string],
    ...(child instanceof Object ? listPlaces(child) : []),
  ])
}

const names: EndpointName[] = [
  'createSession',
  'verifyPhone',
  'submitApplication',
  'supplementApplication',
  'signUpForEvent',
  'reviewSignup',
  'createExport',
]

test.each(names)(
  '%s answers any body with what it promised or a refusal',
  { timeout: 600_000 },
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(oddValue, damaged(valid[name] ?? {})), async (body) => {
        const { status, problem } = await organizer.attempt(name, { params, body: body ?? null })
        if (status !== 200) expect(problem?.status).toBe(status)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: runs },
    )
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
  },
)
