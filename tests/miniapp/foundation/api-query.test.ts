import { expect, test, vi } from 'vitest'
import { callApi } from '#miniapp/lib/api.ts'

const { taro, asked } = await vi.hoisted(async () => {
  const { taro } = await import('../../support/taro.ts')
  const asked: unknown[] = []
  const request = async ({ data }: { data: unknown }) => {
    asked.push(data)
    return { statusCode: 200, data: '{}', header: {} }
  }
  return { taro: { ...taro, request }, asked }
})
vi.mock('@tarojs/taro', () => ({ default: taro }))

test('a part of the query without a value is not sent: WeChat would send the word “undefined”', async () => {
  const params = { id: '11111111-1111-4111-8111-111111111111' }
  await callApi('GET /events/:id/signup', { params, query: { session: undefined } })
  await callApi('GET /events/:id/signup', { params, query: { session: 2 } })
  expect(asked).toEqual([{}, { session: 2 }])
})
