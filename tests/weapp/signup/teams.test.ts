import { afterEach, expect, test } from 'vitest'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { sampleEventDetail, samplePool } from '../../support/sample-events.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const event = sampleEventDetail({
  kind: '文体活动',
  title: '示例拔河赛',
  teamSize: [3, 4],
  pools: [{ ...samplePool, capacity: 1, taken: 1 }],
  waitlistSize: 0,
})
const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`
const signup: Signup = {
  id: id(3),
  number: 1,
  eventId: event.id,
  status: '已确认',
  pool: '不限',
  teamLacks: 0,
  childName: null,
  nickname: null,
  waitlistPlace: null,
  offerExpiresAt: null,
  seatLabel: 'N01',
  canCancel: true,
  ownAnswers: [],
  contact: null,
  groupCodeId: null,
  waitingReason: null,
  lastPromotionAt: null,
  team: {
    id: id(4),
    name: '示例快递队',
    isCaptain: true,
    size: 1,
    minSize: 3,
    maxSize: 4,
    invitationCode: 'ABCD2345',
    members: [{ signupId: id(3), fullName: '示例王芳', isCaptain: true, isSelf: true }],
  },
  attended: [],
  session: null,
  closingLine: null,
  canRate: false,
  feedback: null,
  history: [{ at: '2026-11-20T08:00:00+08:00', status: '已确认', note: null }],
}
const session = {
  token: 'token',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: id(2),
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: false,
    isOrganizer: false,
    unreadMessages: 0,
  },
}

/** What Wang Fang, the captain, or an invited person is answered. */
const serverOf =
  (own: Signup | null, size = 1) =>
  ({ url }: WxRequest): WxResponse => {
    if (url.includes('/invitations/ABCD2345'))
      return {
        statusCode: 200,
        data: { eventId: event.id, eventTitle: event.title, teamName: '示例快递队', size, maxSize: 4 },
      }
    if (url.endsWith('/signup')) return { statusCode: 200, data: own }
    return { statusCode: 200, data: url.includes('/events/') ? event : session }
  }

async function shareCard(own: Signup): Promise<unknown> {
  app = launch({ requests: serverOf(own) })
  const page = app.open(`/packages/event/my-signup/my-signup?id=${event.id}`)
  await page.untilText('示例王芳（我）')
  return page.call('onShareAppMessage', { from: 'button' })
}

test('the card that Wang Fang sends into a chat opens the event with her team’s code', async () => {
  const card = await shareCard(signup)
  expect(card).toMatchObject({
    title: '“示例快递队”邀请您一起参加：示例拔河赛',
    path: `/packages/event/event/event?id=${event.id}&team=ABCD2345`,
  })
})

test('once the team is full the card leads to the event alone', async () => {
  const card = await shareCard({ ...signup, team: signup.team && { ...signup.team, size: 4 } })
  expect(card).toMatchObject({ path: `/packages/event/event/event?id=${event.id}` })
})

test('whom she invited can join though no place is left for another team, and not once hers is full', async () => {
  const address = `/packages/event/event/event?id=${event.id}&team=ABCD2345`
  app = launch({ requests: serverOf(null) })
  const page = app.open(address)
  await page.untilText('“示例快递队”邀请您加入：现在 1 人，最多 4 人。')
  await page.untilText('加入队伍')
  app.close()

  app = launch({ requests: serverOf(null, 4) })
  await app.open(address).untilText('邀请您的队伍已经满 4 人了')
  expect(app.errors).toEqual([])
})
