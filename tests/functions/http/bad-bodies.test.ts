import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { damagedBody, damagedForm, damagedWords } from '../../support/functions/damaged-input.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { attempt, type CallInput } from '../../support/functions/phone.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { tryOf } from '../../support/functions/somebody-elses-ids.ts'
import { makeSomebodysThings, type SomebodysThings } from '../../support/functions/somebodys-things.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let their: SomebodysThings

/** Enough here. `BAD_BODIES=10000` runs for a night. */
const runs = Number(process.env.BAD_BODIES ?? 20)

beforeAll(async () => {
  server = await startTestServer({ sms: { sendCode: async () => undefined } })
  their = await makeSomebodysThings(server)
  const { query } = server.supabase
  await query(
    `update public.reviews set decision = '要求补正', reason = '请核对', items_to_correct = $1
     where reference = $2 and closed_at is null`,
    [['手机号', '子女', '缴费票据'], their.reference],
  )
  // With this Zhou may also create events.
  await query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周示例', '13800000501', '340100')`,
  )
})
afterAll(() => server.close())

/** Bodies that pass the contract, so that damaged copies get far. */
function validInput(name: EndpointName): CallInput {
  const [, input = {}] = tryOf(name)(their)
  const { submission, signupToken, eventId } = their
  const bodies: Partial<Record<EndpointName, object>> = {
    createSession: { code: 'a-code' },
    saveProfile: { answers: { fullName: '示例丁丁', phone: '13800000303' } },
    supplementApplication: { clientToken: submission.clientToken, answers: submission.answers },
    createEvent: { id: crypto.randomUUID(), tradeUnionId: '340100', plan: samplePlan() },
    signUpForEvent: { ...Object(input.body), clientToken: signupToken },
  }
  const query = name === 'listSignups' ? { words: '丁丁', after: '0', size: '20' } : input.query
  const params = name === 'removeCoOrganizer' ? { id: eventId } : input.params
  return { ...input, params, query, body: bodies[name] ?? input.body }
}

const damaged = (endpoint: Endpoint, { params = {}, query = {}, body, form }: CallInput) =>
  fc.record({
    // Most ids of a body should exist.
    params: endpoint.body
      ? fc.oneof({ arbitrary: fc.constant(params), weight: 9 }, damagedWords(params))
      : damagedWords(params),
    query: damagedWords(query),
    ...(form ? { form: damagedForm(form) } : endpoint.body ? { body: damagedBody(Object(body)) } : {}),
  })

/** The caller who gets furthest. */
const tokenFor = (name: EndpointName, { caller }: Endpoint) =>
  caller === 'job'
    ? server.runtime.environment.config.jobsSecret
    : caller === 'organizer'
      ? their.zhou.token
      : name === 'claimAssistance' || endpoints[name].path.startsWith('/assistances/')
        ? their.chen.token
        : their.liQiang.token

const takesInput = ({ params, query, body }: Endpoint) => Boolean(params ?? query ?? body)
/** Endpoints that end what others need come last. */
const endings: EndpointName[] = ['finishEvent', 'cancelEvent', 'withdrawConsent', 'deleteAccount']
const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => takesInput(endpoints[name]))
const inOrder = [...names.filter((name) => !endings.includes(name)), ...endings]

test.each(inOrder)(
  '%s answers any input with what it promised or a refusal',
  { timeout: 60_000 + runs * 200 },
  async (name) => {
    const endpoint: Endpoint = endpoints[name]
    const token = tokenFor(name, endpoint)
    await fc.assert(
      fc.asyncProperty(damaged(endpoint, validInput(name)), async (input) => {
        const body = 'body' in input ? (input.body ?? null) : undefined
        const { status, problem, bytes } = await attempt(server, name, { ...input, body }, token)
        if (status === 429) await server.supabase.query('delete from private.rate_limits')
        expect(status).toBeLessThan(500)
        if (status >= 400) {
          expect(problem?.status).toBe(status)
          expect(bytes.toString()).not.toMatch(/\.ts:\d|node_modules|PGRST|SQLSTATE/)
        }
      }),
      { numRuns: runs },
    )
    expect(server.log.splice(0).filter(({ level }) => level === 'error')).toEqual([])
  },
)
