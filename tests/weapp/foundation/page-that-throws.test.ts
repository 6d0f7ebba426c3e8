import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

test('a page that cannot be drawn is not white in WeChat: it says so, and is there after a tap', async () => {
  let events: object[] = [{ id: 'x' }]
  app = launch({
    mayThrow: true,
    requests: ({ url }) => ({ statusCode: 200, data: url.includes('/events') ? events : [] }),
  })
  const page = app.open('/pages/events/events')
  await page.untilText('这一页没有打开')
  events = []
  const again = await page.find({ role: 'button', label: '重新加载' })
  again.tap()
  await page.untilText('活动')
  expect(page.text()).not.toContain('这一页没有打开')
})

test('what an earlier version kept does not blank home in WeChat', async () => {
  const storage = new Map<string, unknown>(
    ['events', 'service-settings', 'badges', 'draft:living-aid:', 'session', 'waiting'].map((key) => [
      key,
      JSON.stringify(key === 'events' ? [{ id: 'x' }] : 'text'),
    ]),
  )
  app = launch({ storage, mayThrow: true })
  await app.open('/pages/home/home').untilText('困难帮扶')
})
