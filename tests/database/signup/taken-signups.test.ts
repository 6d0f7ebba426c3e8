import { beforeAll, describe, expect, test } from 'vitest'
import { zhouLiOf } from '../../support/database/acts.ts'
import { asStaff, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, reviewOne, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const idNumber = '340101199605201224'
const reason = '本人带身份证到窗口核对'
let eventId: string
let wangFang: Person
let stranger: Person
let takenId: string
let ownId: string
let zhouLi: Awaited<ReturnType<typeof zhouLiOf>>
type Row = { hasTakenIdNumber: boolean; sameAs: { id: string; why: string[] }[] }

const release = (id: string, words = reason) =>
  asStaff(database.current, `select public.release_signup('${id}', '${words}') as answer`)
const refused = (id: string, words = reason) =>
  staffRefusalOf(database.current, `select public.release_signup('${id}', '${words}')`)

beforeAll(async () => {
  eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' }, pools: { 男: 1, 女: 1 } })
  wangFang = await signIn(database.current, 'Wang Fang')
  stranger = await signIn(database.current, 'somebody who knows her ID number')
  zhouLi = await zhouLiOf(database.current, eventId)
  takenId = (await signUp(stranger, eventId, { idNumber })).id
})

describe('a signup that somebody made with the ID number of Wang Fang', () => {
  test('keeps her out of the seat until cards have been seen, and tells her nothing of the other', async () => {
    const own = await signUp(wangFang, eventId, { idNumber })
    expect(own).toMatchObject({
      status: '待审核',
      seatLabel: null,
      history: [{ status: '待审核', note: null }],
    })
    ownId = own.id
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('is shown to Zhou Li beside hers, and hers cannot be approved while it stands', async () => {
    const [row] = await zhouLi.person.call<Row[]>('search_signups', { event_id: eventId, status: '待审核' })
    expect(row).toMatchObject({
      hasTakenIdNumber: true,
      sameAs: [{ id: takenId, why: ['姓名和出生日期一样', '手机号一样', '身份证号一样'] }],
    })
    expect(await reviewOne(zhouLi.person, eventId, ownId, true)).toMatchObject({ refusal: 'id_number_taken' })
  })

  test('is not taken out without saying how it was checked, nor by anybody but staff', async () => {
    expect((await refused(takenId, ' ')).code).toBe('reason_required')
    expect((await refused(crypto.randomUUID())).code).toBe('not_found')
    for (const role of ['anon', 'authenticated', 'service_role'] as const) {
      const sql = `select public.release_signup('${takenId}', '${reason}')`
      expect((await staffRefusalOf(database.current, sql, role)).code).toBe('42501')
    }
  })

  test('is taken out by staff, recorded, its account told, and she is approved', async () => {
    expect((await release(takenId))[0]?.answer).toContain('本人的报名在“待审核”里，请主办方通过')
    const [line] = await asStaff(
      database.current,
      `select table_name, database_user, reason from public.change_log order by id desc limit 1`,
    )
    expect(line).toEqual({ table_name: 'signups', database_user: expect.stringContaining('staff'), reason })
    const [told] = await stranger.call<{ title: string }[]>('list_messages')
    expect(told?.title).toBe('报名已取消')
    expect(await reviewOne(zhouLi.person, eventId, ownId, true)).toMatchObject({ status: '已确认' })
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('is over then: taking it out again, or who has come, is refused', async () => {
    expect((await refused(takenId)).code).toBe('not_live')
  })
})

test('an edit to a number that is in waits for the organizer too, and gives the seat back', async () => {
  const columns = { asks_id_number: 'true' }
  const id = await anEvent(database.current, { columns, pools: { 男: 1, 女: 2 } })
  await signUp(await signIn(database.current, 'Sun Lan'), id, { idNumber, phone: '13800000077' })
  const zhaoMin = await signIn(database.current, 'Zhao Min')
  const other = { idNumber: '340101199605201240', fullName: '示例赵敏', phone: '13800000078' }
  expect(await signUp(zhaoMin, id, other)).toMatchObject({ status: '已确认' })
  const edit = (number: string) =>
    zhaoMin.call('edit_signup', {
      event_id: id,
      changes: { idNumber: number },
      labels: { idNumber: '身份证号' },
    })
  expect(await edit(idNumber)).toMatchObject({ status: '待审核', seatLabel: null })
  expect(await seatsThatLie(database.current)).toEqual([])
  expect(await edit('340101199605201240')).toMatchObject({ status: '待审核' })
  const organizer = await zhouLiOf(database.current, id, '13800000301')
  const [row] = await organizer.person.call<Row[]>('search_signups', { event_id: id, status: '待审核' })
  expect(row).toMatchObject({ hasTakenIdNumber: false, sameAs: [] })
})

test('in a team the captain stays, and the member waits alone until Zhou Li has seen the card', async () => {
  const columns = { asks_id_number: 'true', team_min_size: '3', team_max_size: '4' }
  const id = await anEvent(database.current, { kind: '文体活动', columns, pools: { 不限: 2 } })
  const captain = await signIn(database.current, 'Chen Jing')
  const founded = await signUp(captain, id, { idNumber, teamName: '示例一队' })
  const liQiang = await signIn(database.current, 'Li Qiang')
  const invitationCode = founded.team?.invitationCode
  const joined = await signUp(liQiang, id, { idNumber, invitationCode })
  expect(joined).toMatchObject({ status: '待审核' })
  const organizer = await zhouLiOf(database.current, id, '13800000301')
  expect(await reviewOne(organizer.person, id, joined.id, true)).toMatchObject({ refusal: 'id_number_taken' })
  const changes = { idNumber: '340101199605201240' }
  await liQiang.call('edit_signup', { event_id: id, changes, labels: {} })
  expect(await reviewOne(organizer.person, id, joined.id, true)).toMatchObject({ status: '已确认' })
  expect(await seatsThatLie(database.current)).toEqual([])
})
