import { beforeAll, describe, expect, test } from 'vitest'
import { isPhone } from '#shared/account/person/phone.ts'
import { seedDemo } from '../../../supabase/demo/seed-demo.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { seatsThatLie } from '../../support/database/events.ts'
import { stranger } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
beforeAll(() => seedDemo(database.current))

type Pool = { pool: string; capacity: number; taken: number; waiting: number }
type Event = { title: string; kind: string; phase: string; pools: Pool[] }

describe('the demo data', () => {
  test('has an event of every state a worker can meet, and counters equal to rows', async () => {
    const events = await stranger(database.current).call<Event[]>('list_events')
    const matchmaking = events.filter(({ kind }) => kind === '婚恋交友')
    expect(matchmaking.map(({ phase }) => phase).sort()).toEqual(
      ['已结束', '报名中', '报名中', '未开始报名'].sort(),
    )
    const open = matchmaking.find(({ title }) => title.includes('合肥专场'))
    expect(open?.pools).toEqual([
      { pool: '男', sex: '男', session: null, capacity: 15, taken: 12, waiting: 0, pending: 0 },
      { pool: '女', sex: '女', session: null, capacity: 15, taken: 15, waiting: 3, pending: 0 },
    ])
    const full = matchmaking.filter(
      ({ pools }) =>
        pools.length > 0 && pools.every(({ taken, capacity, waiting }) => taken === capacity && waiting > 0),
    )
    expect(full).toHaveLength(1)
    expect(events.some(({ kind, phase }) => kind === '劳动和技能竞赛' && phase === '报名中')).toBe(true)
    expect(events.some(({ kind, phase }) => kind === '文体活动' && phase === '报名中')).toBe(true)
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('names nobody who could be real', async () => {
    const names = await database.current.query<{ name: string }>(
      `select full_name as name from public.signups union select applicant_name from public.applications union select name from public.organizers`,
    )
    expect(names.filter(({ name }) => !name.startsWith('示例'))).toEqual([])
    const phones = await database.current.query<{ phone: string }>(
      'select distinct phone from public.signups',
    )
    expect(phones.filter(({ phone }) => !/^13[89]0000\d{4}$/.test(phone) || !isPhone(phone))).toEqual([])
  })

  test('is refused on a hosted project, before anything is written', async () => {
    const before = await database.current.query('select count(*) from public.events')
    await database.current.query('create role supabase_admin')
    await expect(seedDemo(database.current)).rejects.toThrow(/不能写入正式项目/)
    await database.current.query('drop role supabase_admin')
    expect(await database.current.query('select count(*) from public.events')).toEqual(before)
  })
})

describe('the demo worker’s applications', () => {
  test('are one that went all the way and one that waits for a better photo', async () => {
    const rows = await database.current.query(
      `select application.status, application.correction_items,
         (select count(*)::integer from public.attachments as photo where photo.application_id = application.id) as photos
       from public.applications as application order by application.submitted_at`,
    )
    expect(rows).toEqual([
      { status: '已办结', correction_items: null, photos: 7 },
      { status: '待补正', correction_items: ['feeReceipts'], photos: 7 },
    ])
  })
})
