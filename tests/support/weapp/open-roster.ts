import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { launch } from './launch.ts'
import type { RequestHandler, WxRequest, WxResponse } from './wx.ts'

const id = (index: number) => `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`
const row = (number: number): SignupRow => ({
  id: id(number),
  number,
  status: '已确认',
  pool: number % 2 === 0 ? '男' : '女',
  seatLabel: `F${number}`,
  teamName: null,
  isCaptain: false,
  captainName: null,
  teamSize: null,
  teamLacks: 0,
  guardianName: null,
  fullName: `示例${number}`,
  sex: number % 2 === 0 ? '男' : '女',
  birthDate: '1996-05-01',
  age: 30,
  phone: '13800000000',
  employer: '示例物流有限公司',
  regionName: '合肥市 包河区',
  maritalStatus: '未婚',
  introduction: '喜欢读书和散步',
  nickname: '小示',
  answers: { heightCm: 170, education: '本科', occupation: '教师', interests: ['阅读'] },
  ownAnswers: [],
  hasTakenIdNumber: false,
  sameAs: [],
  reviewReason: null,
  attended: [],
  session: null,
  isWalkIn: false,
  signedUpAt: '2026-11-20T08:00:00+08:00',
  checkedInAt: null,
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

/** A roster of this many people, paged like the server's. */
const serverOf =
  (people: number) =>
  ({ url, data }: WxRequest): WxResponse => {
    if (url.endsWith('/roster'))
      return { statusCode: 200, data: { total: people, likelySame: 0, facets: [] } }
    if (!url.includes('/signups')) return { statusCode: 200, data: session }
    const { after, size } = Object(data)
    const count = Math.max(0, Math.min(Number(size), people - Number(after)))
    return {
      statusCode: 200,
      data: Array.from({ length: count }, (_, index) => row(Number(after) + index + 1)),
    }
  }

/** Xu Min, an organizer, opens the roster of an event with this many people. `line.isCut` cuts her line. */
export function openRoster(people: number) {
  const line = { isCut: false, change: (_status: { isConnected: boolean }) => {} }
  const answer = serverOf(people)
  const requests: RequestHandler = (request) => {
    if (line.isCut) throw new Error('request:fail')
    return answer(request)
  }
  const storage = new Map<string, unknown>([['session', JSON.stringify(session)]])
  const wx = {
    onNetworkStatusChange: (listener: typeof line.change) => {
      line.change = listener
    },
  }
  const app = launch({ requests, storage, wx })
  return { line, app, page: app.open(`/packages/organizer/roster/roster?id=${id(1)}`) }
}
