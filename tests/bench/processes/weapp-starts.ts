import { launch } from '../../support/weapp/launch.ts'
import { median } from '../harness/percentiles.ts'

/**
 * A process for app-start.ts: prints the processor time in milliseconds from the start of the app in
 * WANGONG_WEAPP_FOLDER until the given page is drawn. It is the median of several starts without the first ones, which
 * compile the templates, as WeChat does when it uploads.
 */
const [page = ''] = process.argv.slice(2)
const times: number[] = []
for (let start = 0; start < 12; start += 1) {
  const began = process.cpuUsage()
  const app = launch({ requests: () => new Promise<never>(() => {}) })
  const first = app.open(page)
  while (first.setData.calls === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  const { user, system } = process.cpuUsage(began)
  times.push((user + system) / 1000)
  app.close()
}
process.stdout.write(String(median(times.slice(3))))
