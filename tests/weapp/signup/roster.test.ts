import { afterEach, expect, test } from 'vitest'
import type { SignupRow } from '#shared/api/organizer.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const id = (index: number) => `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`
const row = (number: number): SignupRow => ({
  id: id(number),
  number,
  status: '已确认',
  pool: number % 2 === 0 ? '男' : '女',
  seatLabel: `F${number}`,
  teamName: null,
  isCaptain: false,
  fullName: `示例${number}`,
  sex: number % 2 === 0 ? '男' : '女',
  birthDate: '1996-05-01',
  age: 30,
  phone: '13800000000',
  employer: '示例物流有限公司',
  regionName: '合肥市 包河区',
  maritalStatus: '未婚',
  heightCm: 170,
  education: '本科',
  occupation: '教师',
  interests: ['阅读'],
  introduction: '喜欢读书和散步',
  expectations: null,
  nickname: '小示',
  reviewReason: null,
  signedUpAt: '2026-11-20T08:00:00+08:00',
})
const session = {
  token: 'token-of-xu-min',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: id(0),
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: true,
    isOrganizer: true,
    unreadMessages: 0,
  },
}

/** A roster of so many, paged as the server pages it. */
const serverOf =
  (people: number) =>
  ({ url, data }: WxRequest): WxResponse => {
    if (!url.includes('/signups')) return { statusCode: 200, data: session }
    const { after, size } = Object(data)
    const count = Math.max(0, Math.min(Number(size), people - Number(after)))
    return {
      statusCode: 200,
      data: Array.from({ length: count }, (_, index) => row(Number(after) + index + 1)),
    }
  }

function openRoster(people: number) {
  const storage = new Map<string, unknown>([['session', JSON.stringify(session)]])
  app = launch({ requests: serverOf(people), storage })
  return app.open(`/packages/organizer/roster/roster?id=${id(1)}`)
}

test('a roster of 5,000 is as light as its first page: an old phone leafs through it', async () => {
  const small = openRoster(20)
  await small.untilText('共 20 人')
  const { bytes } = small.setData
  app?.close()

  const page = openRoster(5000)
  await page.untilText('F30')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(page.setData.bytes).toBeLessThanOrEqual(2 * bytes)
  expect(page.text()).not.toContain('F31')

  const next = await page.find({ role: 'button', label: '下一页' })
  next.tap()
  await page.untilText('F60')
  expect(page.text()).not.toContain('F30')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(app?.errors).toEqual([])
})
