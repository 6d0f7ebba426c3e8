import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { type EndpointName, endpoints } from '#shared/api/endpoints.ts'
import type { ApiErrorCode } from '#shared/api/errors.ts'
import type { Answer } from '../support/functions/answer.ts'
import { signInOrganizer } from '../support/functions/organizer.ts'
import { attempt, type CallInput, type Phone, signIn } from '../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../support/functions/sample-event.ts'
import { sampleJpeg } from '../support/functions/sample-files.ts'
import { samplePlan } from '../support/functions/sample-plan.ts'
import { makeSomebodysThings, type SomebodysThings } from '../support/functions/somebodys-things.ts'
import { startTestServer, type TestServer } from '../support/functions/start-test-server.ts'

let server: TestServer
let theirs: SomebodysThings
let zhao: Phone
let zhaosEventId: string
let before: string[]

beforeAll(async () => {
  server = await startTestServer()
  theirs = await makeSomebodysThings(server)
  zhaosEventId = await createEvent(server.supabase)
  zhao = await signInOrganizer(server, { openid: 'zhao', phone: '13800000502', eventId: zhaosEventId })
  before = await whatThereIs()
})
afterAll(() => server.close())

/** Refused with this code, or (`nothing of theirs`) answered with what is public or the caller's own. */
type Expected = ApiErrorCode | 'nothing of theirs'
type Try = (them: SomebodysThings) => readonly [Expected, CallInput?]

const event: (them: SomebodysThings) => CallInput = ({ eventId }) => ({ params: { id: eventId } })
const ofEvent =
  (code: Expected, body?: CallInput['body']): Try =>
  (them) => [code, { ...event(them), body }]
const ofApplication =
  (body?: CallInput['body']): Try =>
  ({ reference }) => ['not_found', { params: { reference }, body }]
const ofSignup =
  (body?: CallInput['body']): Try =>
  ({ signupId }) => ['not_found', { params: { id: signupId }, body }]
const ofDraft =
  (body?: CallInput['body']): Try =>
  ({ draft }) => ['not_found', { params: { id: draft.id }, body }]
const ofHelp =
  (body?: CallInput['body']): Try =>
  ({ assistanceId }) => ['not_found', { params: { id: assistanceId }, body }]
const ownOrPublic =
  (input: CallInput = {}): Try =>
  () => ['nothing of theirs', input]

const phoneTaken = { phone: '13800000303' }
const door = { door: '1号门', deviceId: crypto.randomUUID() }

/** Every endpoint with somebody else's ids: whoever adds an endpoint says here what it answers to others. */
const tries: Record<EndpointName, Try> = {
  getHealth: ownOrPublic(),
  runJobs: () => ['unauthenticated'],
  runJobsByCron: () => ['unauthenticated'],
  createSession: () => ['invalid_input', { body: {} }],
  getSignInWays: ownOrPublic(),
  createSmsCode: () => ['sms_unavailable', { body: phoneTaken }],
  createSmsSession: () => ['sms_code_wrong', { body: { ...phoneTaken, code: '000000' } }],
  getMe: ownOrPublic(),
  verifyPhone: () => ['wechat_code_invalid', { body: { code: 'invented' } }],
  listServiceSettings: ownOrPublic(),
  listTradeUnionContacts: ownOrPublic(),
  listNotices: ownOrPublic(),
  getProfile: ownOrPublic(),
  saveProfile: ownOrPublic({ body: { answers: {} } }),
  downloadMyData: ownOrPublic({ query: { format: 'json' } }),
  deleteAccount: ownOrPublic({ body: { isSure: true } }),
  listConsents: ownOrPublic(),
  withdrawConsent: () => ['not_found', { body: { id: 1, withApplication: true } }],
  saveDraft: ({ draft }) => ['nothing of theirs', { body: { ...draft, answers: {}, revision: 1 } }],
  listDrafts: ownOrPublic(),
  getDraft: ofDraft(),
  deleteDraft: ofDraft(),
  createAttachment: ({ attachmentId }) => {
    const form = new FormData()
    form.set('id', attachmentId)
    form.set('slot', 'feeReceipts')
    form.set('file', new File([new Uint8Array(sampleJpeg())], 'photo.jpg', { type: 'image/jpeg' }))
    return ['attachment_unknown', { form }]
  },
  getAttachment: ({ attachmentId }) => ['not_found', { params: { id: attachmentId } }],
  submitApplication: ({ submission }) => ['attachment_unknown', { body: submission }],
  listApplications: ownOrPublic(),
  getApplication: ofApplication(),
  downloadPaper: ofApplication(),
  supplementApplication: ofApplication({ clientToken: crypto.randomUUID(), answers: {} }),
  withdrawApplication: ofApplication(),
  rateApplication: ofApplication({ grade: '满意' }),
  remindAboutApplication: ofApplication(),
  requestConfirmation: ofApplication(),
  getConfirmation: ({ confirmationToken: token }) => ['confirmation_used', { params: { token } }],
  answerConfirmation: ({ confirmationToken: token }) => [
    'confirmation_used',
    { params: { token }, body: { outcome: '不属实', name: '示例' } },
  ],
  requestAssistance: ofDraft(),
  getAssistance: ofDraft(),
  answerAssistance: ofDraft({ isApproved: true }),
  endAssistance: ofDraft(),
  claimAssistance: ({ assistanceCode: code }) => ['not_officer', { body: { code } }],
  getAssistedDraft: ofHelp(),
  saveAssistedDraft: ofHelp({ revision: 1, answers: {} }),
  finishAssistance: ofHelp(),
  listEvents: ownOrPublic(),
  getEvent: ofEvent('nothing of theirs'),
  getMiniProgramCode: ({ eventId }) => ['nothing of theirs', { params: { kind: 'event', code: eventId } }],
  // Under the token of Li Qiang's own signup: who repeats it is given no signup of his.
  signUpForEvent: ({ signupToken: clientToken, ...them }) => [
    'condition_not_met',
    {
      ...event({ signupToken: clientToken, ...them }),
      body: { ...sampleSignup({ birthDate: '1960-05-01' }), clientToken },
    },
  ],
  getMySignup: ofEvent('nothing of theirs'),
  listMySignups: ownOrPublic(),
  cancelSignup: ofSignup(),
  acceptOffer: ofSignup(),
  getClosingList: ofEvent('not_found'),
  giveFeedback: ofSignup({ grade: '满意', comment: null }),
  getInvitation: ({ invitationCode: token }) => ['nothing of theirs', { params: { token } }],
  handOverTeam: ({ teamSignupId: id, memberId }) => ['not_found', { params: { id }, body: { memberId } }],
  removeTeamMember: ({ teamSignupId: id, memberId }) => ['not_found', { params: { id }, body: { memberId } }],
  getEncounter: ofEvent('check_in_first'),
  getMyRound: ofEvent('check_in_first'),
  saveChoices: ofEvent('check_in_first', { seats: ['M01'] }),
  exchangeContact: ofEvent('check_in_first', { seat: 'M01', contact: { ...phoneTaken, wechatName: null } }),
  listMessages: ownOrPublic(),
  listMessageTemplates: ownOrPublic(),
  addMessageCredits: ownOrPublic({ body: { kinds: ['signup'] } }),
  readMessages: ownOrPublic(),
  listManagedEvents: ownOrPublic(),
  getManagedEvent: ofEvent('not_found'),
  listManagedUnions: ownOrPublic(),
  createEvent: ({ eventId: id }) => [
    'not_union_organizer',
    { body: { id, tradeUnionId: '340100', plan: samplePlan() } },
  ],
  updateEvent: ofEvent('not_found', samplePlan()),
  publishEvent: ofEvent('not_found'),
  setSignupOpen: ofEvent('not_found', { isOpen: false }),
  cancelEvent: ofEvent('not_found', { reason: '场地有变' }),
  copyEvent: ofEvent('not_found', { id: crypto.randomUUID() }),
  finishEvent: ofEvent('not_found'),
  listEventFeedback: ofEvent('not_found'),
  listCoOrganizers: ofEvent('not_found'),
  addCoOrganizer: ofEvent('not_found', { name: '示例', phone: '13800000199' }),
  removeCoOrganizer: ({ organizerId, ...them }) =>
    ofEvent('not_found', { organizerId })({ organizerId, ...them }),
  reviewSignups: ({ signupId, ...them }) =>
    ofEvent('not_found', { ids: [signupId], isApproved: false, reason: null })({ signupId, ...them }),
  sendEventMessage: ofEvent('not_found', {
    clientToken: crypto.randomUUID(),
    statuses: ['已确认'],
    body: '请把身份证号发给我',
  }),
  listEventMessages: ofEvent('not_found'),
  listSignups: ofEvent('not_found'),
  reviewSignup: ofSignup({ isApproved: false, reason: null }),
  getChoiceCounts: ofEvent('not_found'),
  getRounds: ofEvent('not_found'),
  planRounds: ofEvent('not_found', { rounds: 5, minutes: 5, left: [] }),
  controlRounds: ofEvent('not_found', { action: '结束', round: 0 }),
  openChoices: ofEvent('not_found', { minutes: 10 }),
  closeChoices: ofEvent('not_found'),
  createExport: ofEvent('not_found', { format: 'xlsx', reason: '想看看身份证号' }),
  downloadExport: ({ exportToken: token }) => ['link_expired', { params: { token } }],
  registerTicket: ofSignup({ publicKey: 'ab'.repeat(32), isMove: true }),
  getDoor: ofEvent('not_found'),
  getDoorList: ofEvent('not_found'),
  checkIn: ofEvent('not_found', {
    ...door,
    scans: [{ scanId: crypto.randomUUID(), code: 'WG1', scannedAt: new Date(), isQueued: false }],
  }),
  checkInByName: ofEvent('not_found', {
    ...door,
    scanId: crypto.randomUUID(),
    fullName: '示例丁丁',
    phoneTail: '0303',
  }),
  undoCheckIn: ({ eventId: id, scanId }) => [
    'not_found',
    { params: { id, scanId }, body: { reason: '扫错了人' } },
  ],
  listCheckIns: ofEvent('not_found'),
}

/** Every row of every table that is about Li Qiang, or about the event that Zhou organizes. */
async function whatThereIs(): Promise<string[]> {
  const { query } = server.supabase
  const tables = await query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'private') order by 1`,
  )
  const { liQiang, reference, eventId, signupId, teamSignupId } = theirs
  const marks = [liQiang.workerId, reference, eventId, signupId, teamSignupId]
  const rows: string[] = []
  for (const { name } of tables) {
    const found = await query<{ line: string }>(
      `select entry::text as line from ${name} as entry
       where exists (select from unnest($1::text[]) as mark where position(mark in entry::text) > 0) order by 1`,
      [marks],
    )
    rows.push(...found.map(({ line }) => `${name} ${line}`))
  }
  return rows
}

function expectNothingOfTheirs(answer: Answer, expected: Expected) {
  if (expected === 'nothing of theirs') {
    expect(answer.problem).toBeUndefined()
    expect(answer.status).toBe(200)
  } else expect(answer.problem?.code).toBe(expected)
  const text = answer.bytes.toString()
  for (const secret of theirs.secrets) expect(text).not.toContain(secret)
}

const names = Object.keys(endpoints) as EndpointName[]
const of = (...callers: Endpoint['caller'][]) =>
  names.filter((name) => callers.includes(endpoints[name].caller))

test('every endpoint stands in the table, and nothing else', () => {
  expect(Object.keys(tries).sort()).toEqual([...names].sort())
})

describe.each(of('worker', 'organizer', 'job'))('%s', (name) => {
  test('a stranger without a session is told nothing', async () => {
    const [, input] = tries[name](theirs)
    expectNothingOfTheirs(await attempt(server, name, input), 'unauthenticated')
  })
})

describe.each(of('anyone', 'job'))('%s', (name) => {
  test('a stranger, Wang Fang and Zhao learn and change nothing of Li Qiang', async () => {
    const wangFang = await signIn(server, `wang-fang-${name}`)
    for (const token of [undefined, wangFang.token, zhao.token]) {
      const [expected, input] = tries[name](theirs)
      expectNothingOfTheirs(await attempt(server, name, input, token), expected)
    }
  })
})

describe.each(of('worker'))('%s', (name) => {
  test('Wang Fang, and Zhou who organizes his event, learn and change nothing of Li Qiang', async () => {
    const wangFang = await signIn(server, `wang-fang-${name}`)
    for (const phone of [wangFang, theirs.zhou]) {
      const [expected, input] = tries[name](theirs)
      // What is answered is the caller's own, and Zhou goes on organizing.
      if (expected === 'nothing of theirs' && phone !== wangFang) continue
      expectNothingOfTheirs(await phone.attempt(name, input), expected)
    }
  })
})

describe.each(of('organizer'))('%s', (name) => {
  test('Wang Fang, who organizes nothing, is told so', async () => {
    const wangFang = await signIn(server, `wang-fang-${name}`)
    const [, input] = tries[name](theirs)
    expectNothingOfTheirs(await wangFang.attempt(name, input), 'not_organizer')
  })

  test('Zhao, who organizes another event, learns and changes nothing of this one', async () => {
    const [expected, input] = tries[name](theirs)
    const answer = await zhao.attempt(name, input)
    expectNothingOfTheirs(answer, expected)
    expect(answer.bytes.toString()).not.toContain(theirs.eventId)
  })
})

test('Sun, a listed officer too, sees nothing of the draft that Chen fills in', async () => {
  await server.supabase.query(
    `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_assist)
     values ('孙示例', '13800000503', '示例街道工会', '340111', true)`,
  )
  const sun = await signIn(server, 'sun')
  await sun.verifyPhone('13800000503')
  for (const name of ['getAssistedDraft', 'saveAssistedDraft', 'finishAssistance'] as const) {
    const [expected, input] = tries[name](theirs)
    expectNothingOfTheirs(await sun.attempt(name, input), expected)
  }
  const body = { code: theirs.assistanceCode }
  expectNothingOfTheirs(await sun.attempt('claimAssistance', { body }), 'assistance_code_wrong')
})

describe('Zhao, with the own event and the ids of another', () => {
  const crossed = (name: EndpointName, body: CallInput['body'], params: Record<string, string> = {}) =>
    zhao.attempt(name, { params: { id: zhaosEventId, ...params }, body })

  test('decides on no signup of the other event', async () => {
    const ids = [theirs.signupId]
    const { json } = await crossed('reviewSignups', { ids, isApproved: false, reason: null })
    expect(json).toEqual([{ id: theirs.signupId, status: null, refusal: 'not_found' }])
  })

  test('takes nobody off the other event, and takes back none of its check-ins', async () => {
    const { organizerId, scanId } = theirs
    expect((await crossed('removeCoOrganizer', { organizerId })).problem?.code).toBe('not_found')
    const undone = await crossed('undoCheckIn', { reason: '扫错了人' }, { scanId })
    expect(undone.problem?.code).toBe('not_found')
  })

  test('finds nobody of the other event by name', async () => {
    const scan = { ...door, scanId: crypto.randomUUID(), fullName: '示例丁丁', phoneTail: '0303' }
    expect((await crossed('checkInByName', scan)).json).toMatchObject({
      refusal: '没有找到这个人',
      surname: null,
    })
    expect(
      (await zhao.attempt('listSignups', { params: { id: zhaosEventId }, query: { words: '丁丁' } })).json,
    ).toEqual([])
  })
})

test('after all this everything of Li Qiang and of the event is as it was', async () => {
  expect(before.length).toBeGreaterThan(15)
  expect(await whatThereIs()).toEqual(before)
  expect(server.log.filter(({ level, code }) => level === 'error' && code !== 'sms_unavailable')).toEqual([])
})
