import { launch } from '../support/weapp/launch.ts'
import type { Measure } from './harness/measure.ts'
import { absoluteRow } from './harness/row.ts'

/** What the home page needs for its first render on a phone whose network never answers: counted, not timed. */
export const measure: Measure = async () => {
  let requests = 0
  const app = launch({
    requests: () => {
      requests += 1
      return new Promise<never>(() => {})
    },
  })
  const page = app.open('/pages/home/home')
  await page.untilText('搜服务').catch(() => {})
  const isDrawn = page.text().includes('搜服务')
  const { calls, bytes } = page.setData
  app.close()
  return [
    // Drawn although nothing was answered, so it waits for no request.
    absoluteRow('first render of home, requests waited for', isDrawn ? 0 : requests, '', { atMost: 0 }),
    absoluteRow('first render of home, setData', calls, '', { atMost: 1 }),
    absoluteRow('first render of home, bytes', bytes / 1024, 'KB', { atMost: 6 }),
  ]
}
