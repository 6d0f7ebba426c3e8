import { beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '#miniapp/features/application/drafts/draft.ts'
import type { ApplicationSession } from '#miniapp/features/application/submissions/application-session.ts'

// The phone survives a restart of the app, so it is made outside of it.
const { phone, taro } = await vi.hoisted(() => import('../../support/taro.ts'))
vi.mock('@tarojs/taro', () => ({ default: taro }))

const schoolAid = { serviceCode: 'child-education-aid', variant: null }
const livingAid = { serviceCode: 'living-aid', variant: null }
const baohe = '340111'

/** The app after closing and opening it: only what the phone has stored is left. */
async function restart() {
  vi.resetModules()
  const sessions = await import('#miniapp/features/application/submissions/application-session.ts')
  const drafts = await import('#miniapp/features/application/drafts/draft.ts')
  const open = (name = schoolAid): ApplicationSession => {
    const session = sessions.openApplication(name, baohe)
    if (!session) throw new Error(`no form for ${name.serviceCode}`)
    return session
  }
  const { openFromRoute } = await import('#miniapp/features/application/submissions/open-from-route.ts')
  return { ...sessions, ...drafts, open, openFromRoute }
}

beforeEach(() => {
  phone.storage.clear()
  phone.isFull = false
})

test('Wang Fang types her name, the battery dies, and the form opens with it where she was', async () => {
  const before = (await restart()).open()
  before.store.write('fullName', '示例一')
  before.update({ place: 'mainCause' })
  const after = (await restart()).open()
  expect(after.store.read('fullName')).toBe('示例一')
  expect(after.draft().place).toBe('mainCause')
  expect(after.draft().clientToken).toBe(before.draft().clientToken)
})

test('opening a form leaves no draft', async () => {
  const app = await restart()
  expect(app.open().isKept()).toBe(false)
  expect(app.listDrafts()).toEqual([])
})

test('Wang Fang takes another union on 核对信息: reloading the form keeps it, choosing anew on the service page does not', async () => {
  const [shushan, feidong] = ['340104', '340122']
  const address = { service: schoolAid.serviceCode, region: baohe }
  const open = async (change: object = {}) => (await restart()).openFromRoute({ ...address, ...change })
  const before = await open()
  expect(before?.isKept()).toBe(false)
  before?.store.write('fullName', '示例一')
  before?.update({ regionCode: shushan })
  expect((await open())?.draft().regionCode).toBe(shushan)
  expect((await open({ region: feidong }))?.draft().regionCode).toBe(feidong)
  expect((await open({ region: feidong, union: 'machinery' }))?.draft().tradeUnionId).toBe('machinery')
  expect((await open({ region: feidong }))?.draft().tradeUnionId).toBeUndefined()
})

test('two services are two drafts, each with a token of its own, the latest first', async () => {
  const app = await restart()
  app.open(schoolAid).store.write('fullName', '示例一')
  await new Promise((resolve) => setTimeout(resolve, 2))
  app.open(livingAid).store.write('fullName', '示例二')
  const drafts = app.listDrafts()
  expect(drafts.map(({ serviceCode }) => serviceCode)).toEqual(['living-aid', 'child-education-aid'])
  expect(new Set(drafts.map(({ clientToken }) => clientToken)).size).toBe(2)
})

test('a form that has changed keeps every answer that still fits and opens at the first that is missing', async () => {
  const app = await restart()
  app.open().store.write('fullName', '示例一')
  const old: Draft = {
    ...app.open().draft(),
    formVersion: 0,
    place: 'bankName',
    answers: {
      fullName: '示例一',
      phone: '13800000001',
      employmentForm: '已经没有的选项',
      oldQuestion: '不再问了',
      truthPledge: true,
    },
  }
  app.keepDraft(old)
  const changed = (await restart()).open()
  expect(changed.store.read('fullName')).toBe('示例一')
  expect(changed.store.read('phone')).toBe('13800000001')
  expect(changed.store.read('employmentForm')).toBeUndefined()
  expect(changed.store.read('oldQuestion')).toBeUndefined()
  // The consent was given to another text.
  expect(changed.store.read('truthPledge')).toBeUndefined()
  expect(changed.draft().place).toBe('idNumber')
  expect(changed.draft().formVersion).toBeGreaterThan(0)
})

test('once submitted, the draft is gone and the next application of the same service is another one', async () => {
  const app = await restart()
  const first = app.open()
  first.store.write('fullName', '示例一')
  app.closeApplication(schoolAid)
  expect(app.listDrafts()).toEqual([])
  expect(app.open().draft().clientToken).not.toBe(first.draft().clientToken)
})

test('a deleted draft does not come back', async () => {
  const app = await restart()
  app.open().store.write('fullName', '示例一')
  app.removeDraft(schoolAid)
  expect(app.open().store.read('fullName')).toBeUndefined()
})

test('what she gave once is there in the next form; nothing sensitive is', async () => {
  const app = await restart()
  app.keepProfile({ fullName: '示例一', phone: '13800000001', idNumber: '34011119900101002X' })
  const next = app.open(livingAid)
  expect(next.store.read('fullName')).toBe('示例一')
  expect(next.draft().prefilled).toEqual(['fullName', 'phone'])
  expect(next.store.read('idNumber')).toBeUndefined()
  expect([...phone.storage.values()].join()).not.toContain('34011119900101002X')
})

test('a phone without room says so, and her answers stay on the screen', async () => {
  const session = (await restart()).open()
  phone.isFull = true
  session.store.write('fullName', '示例一')
  expect(session.isUnsaved()).toBe(true)
  expect(session.store.read('fullName')).toBe('示例一')
})
