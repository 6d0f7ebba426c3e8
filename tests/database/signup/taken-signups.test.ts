import { beforeAll, describe, expect, test } from 'vitest'
import { asStaff, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const idNumber = '340101199605201224'
const reason = '本人带身份证到窗口核对'
let eventId: string
let wangFang: Person
let stranger: Person
let takenId: string

const release = (id: string, words = reason) =>
  asStaff(database.current, `select public.release_signup('${id}', '${words}') as answer`)
const refused = (id: string, words = reason) =>
  staffRefusalOf(database.current, `select public.release_signup('${id}', '${words}')`)

beforeAll(async () => {
  eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' }, pools: { 男: 1, 女: 1 } })
  wangFang = await signIn(database.current, 'Wang Fang')
  stranger = await signIn(database.current, 'somebody who knows her ID number')
  takenId = (await signUp(stranger, eventId, { idNumber })).id
})

describe('a signup that somebody made with the ID number of Wang Fang', () => {
  test('keeps her out until staff have seen her card', async () => {
    const signup = aSignup({ idNumber })
    expect(await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup })).toBe(
      '409 already_signed_up',
    )
  })

  test('is not taken out without saying how it was checked, nor by anybody but staff', async () => {
    expect((await refused(takenId, ' ')).code).toBe('reason_required')
    expect((await refused(crypto.randomUUID())).code).toBe('not_found')
    for (const role of ['anon', 'authenticated', 'service_role'] as const) {
      const sql = `select public.release_signup('${takenId}', '${reason}')`
      expect((await staffRefusalOf(database.current, sql, role)).code).toBe('42501')
    }
  })

  test('is taken out by staff, recorded, its account told, and she signs up', async () => {
    expect((await release(takenId))[0]?.answer).toContain('请本人现在就在手机上重新报名')
    const [line] = await asStaff(
      database.current,
      `select table_name, database_user, reason from public.change_log order by id desc limit 1`,
    )
    expect(line).toEqual({ table_name: 'signups', database_user: expect.stringContaining('staff'), reason })
    const [told] = await stranger.call<{ title: string }[]>('list_messages')
    expect(told?.title).toBe('报名已取消')
    expect(await signUp(wangFang, eventId, { idNumber })).toMatchObject({ status: '已确认' })
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('is over then: taking it out again, or who has come, is refused', async () => {
    expect((await refused(takenId)).code).toBe('not_live')
  })
})
