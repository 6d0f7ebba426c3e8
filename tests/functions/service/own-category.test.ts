import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

/** A deployment to which WeChat has granted no category of its own, on the data of one that had matchmaking. */
let server: TestServer
let meeting: { id: string }
let reading: { id: string }
let wangFang: Phone
let zhou: Phone

const plain = {
  kind: '读书活动',
  title: '示例读书会',
  needs_pledge: false,
  male_min_age: null,
  male_max_age: null,
  female_min_age: null,
  female_max_age: null,
  marital_statuses: null,
}

beforeAll(async () => {
  server = await startTestServer({
    project: async ({ fetch }) => ({ fetch, config: { grantedCategories: [] } }),
  })
  meeting = { id: await createEvent(server.supabase) }
  reading = { id: await createEvent(server.supabase, { columns: plain }) }
  wangFang = await signIn(server, 'wang-fang')
  zhou = await signInOrganizer(server, { openid: 'zhou', phone: '13800000071', eventId: meeting.id })
})
afterAll(() => server.close())

describe('where WeChat has not granted matchmaking', () => {
  test('its events are neither listed nor shown, and others are', async () => {
    expect((await wangFang.call('listEvents')).map(({ id }) => id)).toEqual([reading.id])
    expect(await wangFang.attempt('getEvent', { params: meeting })).toMatchObject({
      status: 409,
      problem: { code: 'feature_off', title: '这项功能还没有开通' },
    })
    expect(await wangFang.call('getEvent', { params: reading })).toMatchObject({ kind: '读书活动' })
  })

  test('nobody signs up for one', async () => {
    const answer = await wangFang.attempt('signUpForEvent', { params: meeting, body: sampleSignup() })
    expect(answer).toMatchObject({ problem: { code: 'feature_off' } })
  })

  test('its organizer opens no signups and publishes none, but may cancel', async () => {
    for (const answer of [
      await zhou.attempt('publishEvent', { params: meeting }),
      await zhou.attempt('openChoices', { params: meeting, body: { minutes: 30 } }),
    ])
      expect(answer).toMatchObject({ problem: { code: 'feature_off' } })
    const canceled = await zhou.attempt('cancelEvent', { params: meeting, body: { reason: '示例原因' } })
    expect(canceled.status).toBe(200)
  })

  test('the service is closed with a reason, and the others are as staff set them', async () => {
    const settings = await wangFang.call('listServiceSettings')
    expect(settings.find(({ serviceCode }) => serviceCode === 'matchmaking')).toMatchObject({
      isOpen: false,
      closedReason: '这项服务还没有开通，开通以后会公告。',
    })
    expect(settings.filter(({ isOpen }) => !isOpen)).toHaveLength(1)
  })
})

test('where WeChat has granted it, all is there', async () => {
  const granted = await startTestServer()
  try {
    const event = { id: await createEvent(granted.supabase) }
    const worker = await signIn(granted, 'wang-fang')
    expect((await worker.call('listEvents')).map(({ id }) => id)).toEqual([event.id])
    await worker.call('signUpForEvent', { params: event, body: sampleSignup() })
    expect((await worker.call('listServiceSettings')).every(({ isOpen }) => isOpen)).toBe(true)
  } finally {
    await granted.close()
  }
})
