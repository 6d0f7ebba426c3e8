import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'
import type { WeappPage } from '../../support/weapp/page.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

type Listener = (state: object) => void

/** A phone whose network and updates the test controls. */
function phone() {
  const heard: Record<string, Listener> = {}
  const asked: string[] = []
  let restarts = 0
  const listen = (name: string) => (listener: Listener) => {
    heard[name] = listener
  }
  const wx = {
    onNetworkStatusChange: listen('network'),
    onNetworkWeakChange: listen('weak'),
    getUpdateManager: () => ({ onUpdateReady: listen('update'), applyUpdate: () => (restarts += 1) }),
    showModal: (options: { content: string; success?: (result: object) => void }) => {
      asked.push(options.content)
      queueMicrotask(() => options.success?.({ confirm: true, cancel: false }))
    },
  }
  return {
    wx,
    asked,
    say: (name: string, state: object = {}) => heard[name]?.(state),
    /** The hint listens after the page is drawn. */
    untilHeard: (page: WeappPage, name: string) => page.until(() => heard[name], `a listener for ${name}`),
    restarts: () => restarts,
  }
}

test('the train enters a tunnel: Wang Fang is told that nothing she types is lost, and is left alone after it', async () => {
  const { wx, say, untilHeard } = phone()
  app = launch({ wx })
  const page = app.open('/pages/home/home')
  await page.untilText('搜服务')
  expect(page.text()).not.toContain('网络')
  await untilHeard(page, 'network')
  say('network', { isConnected: false })
  await page.untilText('没有网络，填的内容都存在手机里')
  say('network', { isConnected: true })
  await page.until(() => !page.text().includes('没有网络') || undefined, 'the page without the hint')
})

test('after a while the hint disappears and shows what is below it', async () => {
  const { wx, say, untilHeard } = phone()
  app = launch({ wx })
  const page = app.open('/pages/home/home')
  await page.untilText('搜服务')
  await untilHeard(page, 'network')
  say('network', { isConnected: false })
  await page.untilText('没有网络')
  await page.until(() => !page.text().includes('没有网络') || undefined, 'the page without the hint')
})

test('in a weak network she is asked to wait', async () => {
  const { wx, say, untilHeard } = phone()
  app = launch({ wx })
  const page = app.open('/pages/home/home')
  await page.untilText('搜服务')
  await untilHeard(page, 'weak')
  say('weak', { weakNet: true, networkType: '4g' })
  await page.untilText('网络不太好')
})

test('a new version never interrupts her form: it is offered once, when she is back on a tab', async () => {
  const { wx, asked, say, restarts } = phone()
  app = launch({ wx })
  await app.open('/pages/home/home').untilText('搜服务')
  const form = app.open('/packages/application/fill/fill?service=child-education-aid')
  await form.untilText('第 1 步')
  say('update')
  form.call('onHide')
  form.call('onShow')
  expect(asked).toEqual([])
  const home = app.open('/pages/home/home')
  await home.until(() => restarts() === 1 || undefined, 'the restart')
  expect(asked).toEqual(['新版本已经下载好了，重新打开就能用。'])
  home.call('onShow')
  expect(asked).toHaveLength(1)
})
