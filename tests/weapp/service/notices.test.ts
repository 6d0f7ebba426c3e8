import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const id = (number: number) => `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`
const entry = (number: number, cells: object) => ({
  id: id(number),
  kind: '小程序',
  note: null,
  target: null,
  path: null,
  tradeUnionName: '安徽省总工会',
  ...cells,
})
const board = {
  notices: Array.from({ length: 60 }, (_, index) => ({
    id: id(index),
    title: `示例公告 ${index + 1}`,
    category: '通知',
    tradeUnionName: '包河区总工会',
    publishedAt: '2026-11-30T01:00:00Z',
    picture: index === 0 ? '0123456789abcdef' : null,
  })),
  entries: [
    entry(101, { title: '示例小程序', target: 'wx0123456789abcdef', path: 'pages/index/index' }),
    entry(102, { title: '皖工惠' }),
    entry(103, { kind: '网站', title: '示例网站', target: 'https://a.example.cn' }),
    entry(104, { kind: '电话', title: '示例热线', target: '12348' }),
  ],
}
const seen = () =>
  new Map<string, unknown>([
    ['region', JSON.stringify('340111')],
    ['notice-board-340111', JSON.stringify(board)],
  ])
const server = ({ url }: WxRequest): WxResponse =>
  url.endsWith('/trade-unions/340111/notice-board')
    ? { statusCode: 200, data: board }
    : { statusCode: 404, data: { code: 'not_found', title: '没有找到', errors: [] } }

test('an old phone first draws home and the list of 60 notices, as last seen, in one piece of at most 6 KB each', async () => {
  app = launch({ requests: () => new Promise<never>(() => {}), storage: seen() })
  for (const path of ['/pages/home/home', '/packages/notice/notices/notices']) {
    const page = app.open(path)
    await page.untilText('示例公告 1')
    expect(page.setData.calls, path).toBeLessThanOrEqual(2)
    expect(page.setData.firstBytes, path).toBeLessThanOrEqual(6 * 1024)
  }
  expect(app.errors).toEqual([])
})

test('an entry opens the mini-program with its AppID and page; one without, or that WeChat does not open, is copied', async () => {
  const opened: unknown[] = []
  const copied: unknown[] = []
  let answer = 'navigateToMiniProgram:ok'
  app = launch({
    requests: server,
    storage: seen(),
    wx: {
      navigateToMiniProgram: (asked: Record<string, (done: object) => void>) => {
        opened.push({ appId: asked.appId, path: asked.path })
        if (answer.endsWith(':ok')) asked.success?.({ errMsg: answer })
        else asked.fail?.({ errMsg: answer })
      },
      setClipboardData: ({ data, success }: { data: string; success: (done: object) => void }) => {
        copied.push(data)
        success({})
      },
    },
  })
  const page = app.open('/packages/notice/entries/entries')
  const tap = async (label: string) => (await page.find({ label })).tap()
  await tap('示例小程序，打开')
  await expect.poll(() => opened).toEqual([{ appId: 'wx0123456789abcdef', path: 'pages/index/index' }])
  answer = 'navigateToMiniProgram:fail cancel'
  await tap('示例小程序，打开')
  await expect.poll(() => opened).toHaveLength(2)
  await tap('皖工惠，复制')
  await expect.poll(() => copied).toEqual(['皖工惠'])
  answer = 'navigateToMiniProgram:fail invalid appid'
  await tap('示例小程序，打开')
  await expect.poll(() => copied).toEqual(['皖工惠', '示例小程序'])
  await tap('示例网站，复制')
  await expect.poll(() => copied).toEqual(['皖工惠', '示例小程序', 'https://a.example.cn'])
  expect(app.errors).toEqual([])
})
