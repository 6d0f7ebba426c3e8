import { afterEach, expect, test } from 'vitest'
import { chooseEach, press, typeEach } from '../../support/weapp/fill-in.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const session = {
  token: 'token-of-xu-min',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: '22222222-2222-4222-8222-222222222222',
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: true,
    isOrganizer: true,
    unreadMessages: 0,
  },
}
function server({ url }: WxRequest): WxResponse {
  const path = url.replace(/^.*\/api/, '').replace(/\?.*$/, '')
  if (path === '/sessions') return { statusCode: 200, data: session }
  if (path === '/service-settings') return { statusCode: 200, data: [] }
  if (path === '/organizer/unions') return { statusCode: 200, data: [{ id: '340100', name: '合肥市总工会' }] }
  if (path === '/organizer/employers')
    return {
      statusCode: 200,
      data: [
        { name: '示例医院', people: 7 },
        { name: '示例一厂', people: 0 },
      ],
    }
  return { statusCode: 404, data: { code: 'not_found', title: '没有找到', errors: [] } }
}
/** A form that Xu Min left on this phone, with everything before 报名条件. */
const kept = {
  id: '11111111-1111-4111-8111-111111111111',
  answers: {
    kind: '招聘会',
    title: '示例冬季招聘会',
    posterTone: '红',
    occasions: '办一次',
    startsDate: '2030-01-10',
    startsTime: '14:00',
    endsDate: '2030-01-10',
    endsTime: '17:00',
    placeName: '示例会展中心',
    address: '示例路 9 号',
    regionCode: '340111',
    opening: '现在就开放',
    needsReview: false,
    waitlistSize: 20,
    offerHours: 12,
    attendees: '职工',
    companions: 0,
    limitsAge: false,
    area: '全省',
    asksIdNumber: false,
    retentionDays: 90,
  },
}

test('in WeChat too Xu Min opens the list of employers, ticks one, and it stands in her field', async () => {
  app = launch({ requests: server, storage: new Map([['event-plan', JSON.stringify(kept)]]) })
  const page = app.open('/packages/plan/plan-event/plan-event')
  for (const shown of ['活动名称', '地图上的位置', '报名截止日期']) {
    await page.untilText(shown)
    await press(page, '下一步')
  }
  await page.untilText('名额怎么算')
  await chooseEach(page, { 名额怎么算: '不分男女' })
  await typeEach(page, { 名额: '300' })
  await press(page, '下一步')
  await press(page, '只限这些单位：从名单里选')
  await page.untilText('7 人报过名')
  await press(page, /^示例医院，7 人报过名/)
  await press(page, /^选好了，1 个/)
  await page.untilText('1 个单位')
  const field = await page.find({ role: 'textbox', label: /^只限这些单位/ })
  expect(field.value).toBe('示例医院')
  expect(app.errors).toEqual([])
})
