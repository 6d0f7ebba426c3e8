import { afterEach, expect, test } from 'vitest'
import { sceneKinds } from '#shared/foundation/scene-kinds.ts'
import { sampleEventDetail } from '../../support/sample-events.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const id = '11111111-1111-4111-8111-000000000000'
const asked: string[] = []
function server({ url }: WxRequest): WxResponse {
  const path = new URL(url).pathname.replace('/api', '')
  asked.push(path)
  if (path === `/events/${id}`)
    return { statusCode: 200, data: sampleEventDetail({ id, title: '示例冬日漫步' }) }
  return { statusCode: 404, data: { code: 'not_found', title: '没有找到' } }
}

/** WeChat passes the scene of a scanned code to a page, encoded once more. */
const scanned = ({ page }: { page: string }, scene: string) => `/${page}?scene=${encodeURIComponent(scene)}`

test('Li Qiang scans the code on a poster, and the app opens with the event on it', async () => {
  app = launch({ requests: server })
  const page = app.open(scanned(sceneKinds.event, encodeURIComponent(sceneKinds.event.write(id))))
  await page.untilText('报名条件')
  expect(asked).toContain(`/events/${id}`)
  expect(app.errors).toEqual([])
})

test('Wang Fang scans the code at a service counter without a network, and reads what to bring', async () => {
  app = launch()
  const page = app.open(scanned(sceneKinds.service, 'child-education-aid'))
  await page.untilText('要准备的材料')
  expect(page.text()).toContain('困难职工子女助学')
})

test.each(['%', 'nothing-of-ours', '../../x'])(
  'a code with %s on it opens a sentence and a way home',
  async (scene) => {
    app = launch({ requests: server })
    const page = app.open(scanned(sceneKinds.service, scene))
    await page.untilText('没有找到这项服务')
    ;(await page.find({ role: 'button', label: '回首页' })).tap()
    await app.untilPage('pages/home/home')
  },
)

test('WeChat refuses the eleventh page: it is opened in place of the tenth', async () => {
  app = launch()
  const { wx } = app.context as { wx: { navigateTo: (options: { url: string }) => void } }
  app.open('/pages/home/home')
  while (app.stack.length < 10) {
    wx.navigateTo({ url: '/packages/service/service-group/service-group?group=hardship' })
    await app.page.untilText('困难职工子女助学')
  }
  ;(await app.page.find({ role: 'button', label: '困难职工子女助学' })).tap()
  const service = await app.untilPage('packages/service/service/service')
  await service.untilText('要准备的材料')
  expect(app.stack).toHaveLength(10)
  expect(app.errors).toEqual([])
})
