import { afterEach, expect, test } from 'vitest'
import { sampleApplication } from '../../support/functions/sample-application.ts'
import { launch } from '../../support/weapp/launch.ts'
import { answer, type Callbacks, type RequestHandler, refuse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const application = sampleApplication('living-aid', null)
const templates = [
  { kind: 'application', templateId: 'template-of-applications' },
  { kind: 'signup', templateId: 'template-of-signups' },
]
const session = {
  token: 'token',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: '00000000-0000-4000-8000-000000000001',
    displayName: '示例一',
    phoneMasked: null,
    isPhoneVerified: false,
    isOrganizer: false,
    unreadMessages: 0,
  },
}

/** The page of an application, in a WeChat where Wang Fang gives this answer. */
async function openProgress(decide: (options: Callbacks & { tmplIds: string[] }) => void) {
  const posted: unknown[] = []
  const asked: string[][] = []
  const requests: RequestHandler = ({ url, data }) => {
    if (url.endsWith('/message-templates')) return { statusCode: 200, data: templates }
    if (url.endsWith('/me/message-credits')) {
      posted.push(data)
      return { statusCode: 200, data: { added: 1 } }
    }
    if (url.includes('/applications/')) return { statusCode: 200, data: application }
    return { statusCode: 404, data: {} }
  }
  const wx = {
    requestSubscribeMessage(options: Callbacks & { tmplIds: string[] }) {
      asked.push(options.tmplIds)
      decide(options)
    },
  }
  const storage = new Map<string, unknown>([['session', JSON.stringify(session)]])
  app = launch({ requests, wx, storage })
  const page = app.open(`/packages/following/progress/progress?reference=${application.reference}`)
  const button = await page.find({ role: 'button', label: /^有变化在微信里提醒我/ })
  return { page, button, asked, posted }
}

test('Wang Fang allows one reminder on the page of her application, and it is counted', async () => {
  const { page, button, asked, posted } = await openProgress((options) =>
    answer('requestSubscribeMessage', options, { 'template-of-applications': 'accept' }),
  )
  button.tap()
  await page.untilText('有变化会在微信里告诉您')
  expect(asked).toEqual([['template-of-applications']])
  expect(posted).toEqual([{ kinds: ['application'] }])
})

test.each([
  [
    'she declines',
    (options: Callbacks) =>
      answer('requestSubscribeMessage', options, { 'template-of-applications': 'reject' }),
  ],
  [
    'she has switched messages off',
    (options: Callbacks) => refuse('requestSubscribeMessage', options, 'The main switch is switched off'),
  ],
])('nothing is counted and nothing goes wrong when %s', async (_, decide) => {
  const { page, button, asked, posted } = await openProgress(decide)
  button.tap()
  await page.until(() => asked.length > 0 || undefined, 'the question')
  expect(posted).toEqual([])
  expect(page.text()).toContain('有变化在微信里提醒我')
  expect(app?.errors).toEqual([])
})
