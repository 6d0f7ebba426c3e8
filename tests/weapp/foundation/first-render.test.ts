import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

/** A server that takes longer than anybody looks at an empty screen. */
const silent = () => new Promise<never>(() => {})

test.each([
  { tab: 'home', shows: '能申请什么' },
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

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const nothing = { at: null, until: null, missing: null, seatLabel: null, serviceCode: null, variant: null }

/** What a phone kept of a worker for whom four things wait. */
const keptWaiting = () =>
  new Map<string, unknown>([
    [
      'session',
      JSON.stringify({
        token: 'kept',
        expiresAt: soon(1),
        me: {
          workerId: '11111111-1111-4111-8111-111111111111',
          displayName: '示例青山',
          phoneMasked: null,
          isPhoneVerified: false,
          isOrganizer: false,
          unreadMessages: 1,
        },
      }),
    ],
    ['badges', JSON.stringify({ applications: 2, mine: 3 })],
    [
      'waiting',
      JSON.stringify({
        tradeUnionName: '包河区总工会',
        unreadMessages: 1,
        items: [
          { ...nothing, kind: 'offer', id: 'a', title: '亲子陶艺课', at: soon(48), until: soon(9) },
          { ...nothing, kind: 'correction', id: 'AH1', title: '困难职工子女助学', missing: 2 },
          { ...nothing, kind: 'ticket', id: 'b', title: '骑手急救技能课', at: soon(5), until: soon(7) },
          { ...nothing, kind: 'draft', id: 'c', title: '医疗救助', at: soon(-20), serviceCode: 'x' },
        ],
      }),
    ],
  ])

test('what waits for Wang Fang is in the first drawing of home, which waits for no answer', async () => {
  app = launch({ storage: keptWaiting(), requests: silent })
  const page = app.open('/pages/home/home')
  await page.untilText('候补轮到您了')
  expect(page.text()).toMatch(/等您来办4.*候补轮到您了.*要补 2 项.*的票.*还有 1 件：医疗救助/s)
  expect(page.text().indexOf('等您来办')).toBeLessThan(page.text().indexOf('困难帮扶'))
  expect(page.setData.calls).toBe(1)
  expect(page.setData.bytes).toBeLessThanOrEqual(6 * 1024)
  expect(page.findAll({ role: 'tab' }).map(({ label }) => label)).toContain('办理，2 件，未选中')
  expect(app.errors).toEqual([])
})
