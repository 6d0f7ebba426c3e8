import { beforeEach, expect, test, vi } from 'vitest'

const { phone, taro } = await vi.hoisted(() => import('../../support/taro.ts'))
vi.mock('@tarojs/taro', () => ({ default: taro }))
const { forgetPersonal, hasPersonal } = await import('#miniapp/lib/personal-storage.ts')

const keep = (key: string, value: unknown) => phone.storage.set(key, JSON.stringify(value))
const keys = () => [...phone.storage.keys()].sort()

beforeEach(() => phone.storage.clear())

test('Wang Fang signs out in the middle of a correction and of a signup: neither stays on the phone', () => {
  keep('supplement:AH2026113000001', { answers: { fullName: '示例王芳' }, pendingFiles: [] })
  keep('signup-draft:11111111-1111-4111-8111-111111111111', { answers: { fullName: '示例王芳' } })
  keep('region', '340111')
  expect(hasPersonal(false)).toBe(true)
  forgetPersonal()
  expect(keys()).toEqual(['region'])
  expect(hasPersonal(false)).toBe(false)
})

test('a form that no account has stays when she signs out, and goes from a browser that others use', () => {
  keep('draft:living-aid:', { answers: { fullName: '示例王芳' }, pendingFiles: [] })
  forgetPersonal()
  expect(keys()).toEqual(['draft:living-aid:'])
  expect(hasPersonal(false)).toBe(false)
  expect(hasPersonal(true)).toBe(true)
  forgetPersonal(true)
  expect(keys()).toEqual([])
})
