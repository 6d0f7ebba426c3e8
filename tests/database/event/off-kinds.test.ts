import { beforeAll, describe, expect, test } from 'vitest'
import { eventKinds, eventKindTraits } from '#shared/event/event-kind.ts'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()
const query = (sql: string, parameters?: unknown[]) => database.current.query(sql, parameters)

/** An event as staff type it: a draft, so that its seats can follow. */
const typed = (kind: string) => `
  insert into public.events (kind, title, trade_union_id, place_name, address, region_code, starts_at, ends_at, signup_opens_at,
    signup_closes_at, cancel_deadline)
  values ('${kind}', '示例活动', '340100', '示例地点', '示例路 1 号', '340104', now() + interval '3 days',
    now() + interval '4 days', now(), now() + interval '2 days', now() + interval '2 days')
  returning id`
const sentence =
  '“婚恋交友”活动还没有开通：微信批准这个类目以前，小程序里谁也看不到。批准以后请负责部署的人开通，再来新建和发布。'

let draft: string
let published: string

/** Staff had begun one and published another before the category was lost. */
beforeAll(async () => {
  draft = await anEvent(database.current, { columns: { state: `'草稿'` } })
  published = await anEvent(database.current)
  await query('delete from private.granted_event_kinds')
})

test('without a grant, exactly the kinds that need a category of their own are off', async () => {
  const [row] = await query('select to_json(private.off_kinds()) as off')
  expect(row).toEqual({ off: eventKinds.filter((kind) => eventKindTraits[kind].needsCategory) })
})

describe('while matchmaking is off, the console', () => {
  test.each([
    ['makes no such event', async () => typed('婚恋交友')],
    [
      'publishes no draft of one',
      async () => `update public.events set state = '已发布' where id = '${draft}'`,
    ],
    [
      'turns no other event into one',
      async () => {
        const [other] = await query(typed('读书活动'))
        return `update public.events set kind = '婚恋交友' where id = '${String(other?.id)}'`
      },
    ],
  ])('%s, and says why, to the owner and to a clerk', async (_, write) => {
    const sql = await write()
    expect(await refusalOf(database.current, sql)).toEqual({ code: 'feature_off', sentence })
    expect(await staffRefusalOf(database.current, sql)).toEqual({ code: 'feature_off', sentence })
  })

  test('makes and publishes other events', async () => {
    const [event] = await asStaff(database.current, typed('读书活动'))
    await query(`insert into public.event_pools (event_id, pool, capacity) values ($1, '全部', 5)`, [
      event?.id,
    ])
    await asStaff(
      database.current,
      `update public.events set state = '已发布' where id = '${String(event?.id)}'`,
    )
  })

  test('corrects one that people had signed up for, and cancels it, but does not bring it back', async () => {
    const change = (to: string) => `update public.events set ${to} where id = '${published}'`
    await asStaff(database.current, change(`place_name = '示例新地点'`))
    await asStaff(database.current, change(`state = '已取消', canceled_reason = '没有开通'`))
    expect(await staffRefusalOf(database.current, change(`state = '已发布'`))).toMatchObject({
      code: 'feature_off',
    })
  })
})

test('a clerk cannot grant it, the owner can, and then it is published', async () => {
  const grant = `insert into private.granted_event_kinds (kind) values ('婚恋交友')`
  expect(await staffRefusalOf(database.current, grant)).toMatchObject({ code: '42501' })
  await query(grant)
  await asStaff(database.current, `update public.events set state = '已发布' where id = '${draft}'`)
})
