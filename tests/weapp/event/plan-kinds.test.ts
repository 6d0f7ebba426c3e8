import { afterEach, expect, test } from 'vitest'
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

/** Xu Min makes an event, where WeChat has granted the category of matchmaking or not. */
async function openKinds(isOffered: boolean): Promise<string> {
  const answers: Record<string, unknown> = {
    '/sessions': session,
    '/organizer/unions': [{ id: '340100', name: '合肥市总工会' }],
    '/service-settings': [{ serviceCode: 'matchmaking', isOffered }],
  }
  const requests = ({ url }: WxRequest): WxResponse => {
    const data = answers[url.replace(/^.*\/api/, '').replace(/\?.*$/, '')]
    return data
      ? { statusCode: 200, data }
      : { statusCode: 404, data: { code: 'not_found', title: '没有找到', errors: [] } }
  }
  app = launch({ requests })
  const page = app.open('/packages/plan/plan-event/plan-event')
  await page.untilText('文体活动')
  return page.text()
}

test('Xu Min is not offered matchmaking while WeChat has not granted its category, and she is once it has', async () => {
  expect(await openKinds(false)).not.toContain('婚恋交友')
  app?.close()
  expect(await openKinds(true)).toContain('婚恋交友')
})
