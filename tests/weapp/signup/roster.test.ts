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
