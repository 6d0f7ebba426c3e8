import { afterEach, expect, test } from 'vitest'
import type { WeappApp } from '../../support/weapp/app.ts'
import { openRoster } from '../../support/weapp/open-roster.ts'

let app: WeappApp | undefined
afterEach(() => app?.close())

test('a roster of 5,000 is as light as its first page: an old phone leafs through it', async () => {
  const small = openRoster(20)
  await small.page.untilText('共 20 人')
  const { bytes } = small.page.setData
  small.app.close()

  const large = openRoster(5000)
  app = large.app
  const { page } = large
  await page.untilText('F30')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(page.setData.bytes).toBeLessThanOrEqual(2 * bytes)
  expect(page.text()).not.toContain('F31')

  const next = await page.find({ role: 'button', label: '下一页' })
  next.tap()
  await page.untilText('F60')
  expect(page.text()).not.toContain('F30')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(app.errors).toEqual([])
})

test('the next page did not arrive: when the network is back the roster asks for it, and not for the page that is shown', async () => {
  const roster = openRoster(100)
  app = roster.app
  const { page, line } = roster
  await page.untilText('F30')
  line.change({ isConnected: false })
  line.isCut = true
  const next = await page.find({ role: 'button', label: '下一页' })
  next.tap()
  await page.untilText('网络不通')
  line.isCut = false
  line.change({ isConnected: true })
  await page.untilText('F60')
})
