import { beforeEach, expect, test, vi } from 'vitest'

const { phone, taro } = await vi.hoisted(async () => {
  process.env.TARO_ENV = 'weapp'
  return import('../../support/taro.ts')
})

/** The codes that reached the server, and what becomes of the answers. */
const sent: unknown[] = []
let answers: ('lost' | { statusCode: number; data: object })[] = []
vi.mock('@tarojs/taro', () => ({
  default: {
    ...taro,
    request: async ({ data }: { data: { code: string } }) => {
      sent.push(data.code)
      const answer = answers.shift()
      if (answer === 'lost') throw new Error('request:fail timeout')
      return { ...answer, data: JSON.stringify(answer?.data) }
    },
  },
}))

const me = { workerId: '00000000-0000-4000-8000-000000000001', isPhoneVerified: true }
const taken = { statusCode: 200, data: me }
const { keepSession } = await import('#miniapp/lib/session.ts')
const { phoneButtonFault, sendPhoneCode } = await import(
  '#miniapp/features/account/sign-in/send-phone-code.ts'
)

beforeEach(() => {
  phone.storage.clear()
  sent.length = 0
  const shown = { displayName: null, phoneMasked: null, isOrganizer: false, unreadMessages: 0 }
  keepSession({
    token: 'token',
    expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
    me: { ...me, ...shown },
  })
})

test('a lost answer costs Wang Fang no second press: the same code is sent once more', async () => {
  answers = ['lost', taken]
  expect(await sendPhoneCode('code')).toEqual(me)
  expect(sent).toEqual(['code', 'code'])
})

test('without any network she is told so, after two tries', async () => {
  answers = ['lost', 'lost', taken]
  await expect(sendPhoneCode('code')).rejects.toThrow('网络不通')
  expect(sent).toEqual(['code', 'code'])
})

test('a refusal is shown, and not asked for again', async () => {
  answers = [{ statusCode: 422, data: { code: 'phone_not_mainland', title: '这里只能验证中国大陆的手机号' } }]
  await expect(sendPhoneCode('code')).rejects.toThrow('大陆')
  expect(sent).toEqual(['code'])
})

test('who pressed 不允许 is told nothing, and who got no number is told why nothing happens', () => {
  expect(phoneButtonFault('getPhoneNumber:fail user deny')).toBeUndefined()
  expect(phoneButtonFault('getPhoneNumber:fail:user cancel')).toBeUndefined()
  expect(phoneButtonFault('getPhoneNumber:fail no permission')).toContain('请稍后再试')
  expect(phoneButtonFault('getPhoneNumber:fail jsapi has no permission, errno 1400001')).toContain(
    '请稍后再试',
  )
})
