import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

/** A server that takes longer than anybody looks at an empty screen. */
const silent = () => new Promise<never>(() => {})

test.each([
  { tab: 'home', shows: '字太小，看不清？' },
  { tab: 'mine', shows: '外观' },
])(
  'Wang Fang opens $tab in a weak network: it stands at once, drawn in one piece of at most 6 KB',
  async ({ tab, shows }) => {
    app = launch({ requests: silent })
    const page = app.open(`/pages/${tab}/${tab}`)
    await page.untilText(shows)
    expect(page.setData.calls).toBe(1)
    expect(page.setData.bytes).toBeLessThanOrEqual(6 * 1024)
    expect(app.errors).toEqual([])
  },
)
