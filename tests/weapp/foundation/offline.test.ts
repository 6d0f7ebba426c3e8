import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RouteName } from '#miniapp/routes.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { launch } from '../../support/weapp/launch.ts'
import { onlineAs, weappAddress } from '../../support/weapp/online.ts'
import { signInAtServer } from '../../support/worker-page.ts'

let server: RunningApp
let tour: Record<RouteName, Stop>
let phone: ReturnType<typeof launch> | undefined

beforeAll(async () => {
  server = await startApp({ demo: true })
  tour = await createTour(server.supabase)
})
afterEach(() => phone?.close())
afterAll(() => server?.close())

async function openOn(storage: Map<string, unknown>, { address, openid, shows }: Stop, isOnline: boolean) {
  phone = launch({ ...(isOnline ? onlineAs(server, openid ?? 'a-visitor') : {}), storage })
  const page = phone.open(weappAddress(address))
  const isThere = () => new RegExp(shows).test(page.text()) && !page.element.outerHTML.includes('正在加载')
  await page.until(() => isThere() || undefined, String(shows))
  return page.text()
}

test.each(['events', 'event', 'applications', 'progress', 'mySignups', 'mySignup', 'messages'] as const)(
  '%s: what was opened once opens on the train too, as it was',
  async (name) => {
    const stop = tour[name]
    const storage = new Map<string, unknown>()
    if (stop.openid) storage.set('session', JSON.stringify(await signInAtServer(server, stop.openid)))
    const seen = await openOn(storage, stop, true)
    phone?.close()
    const again = await openOn(storage, stop, false)
    expect(again.replace(/网络不通，下面是上次看到的[^。]*。/, '')).toContain(seen.slice(0, 60))
    expect(phone?.errors).toEqual([])
  },
)
