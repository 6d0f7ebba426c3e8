import { expect, test } from 'vitest'
import { type ActAnswer, aGuestOf, lastMessage, zhouLiOf } from '../../support/database/acts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, reviewOne, type SignupAnswer, seatsThatLie } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()
const labels = { fullName: '姓名', phone: '手机号', birthDate: '出生日期', employer: '工作单位', sex: '性别' }
const adults = { female_min_age: '20', female_max_age: '40' }

test('Zhou Li corrects a phone: the history keeps both, Wang Fang reads what and why', async () => {
  const eventId = await anEvent(database.current)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang')
  const correct = () =>
    zhouLi.person.call<ActAnswer>('correct_signup', {
      event_id: eventId,
      signup_id: wangFang.id,
      changes: { phone: '13800000031' },
      labels,
      reason: '本人换了号码',
    })
  const { history } = await correct()
  expect(history.slice(0, 2)).toMatchObject([
    { note: '主办方更正了手机号：本人换了号码', isInternal: false, actor: '示例组织者 138****0300' },
    { note: '手机号：138****0099 → 138****0031', isInternal: true },
  ])
  expect(await lastMessage(database.current, wangFang.person)).toContain('更正了手机号。原因：本人换了号码')
  expect((await correct()).history).toHaveLength(history.length)
})

test('a correction that breaks a condition is refused, and so is one of a canceled signup', async () => {
  const eventId = await anEvent(database.current, { columns: adults })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang')
  const refusal = (changes: object) =>
    zhouLi.person.refusal('correct_signup', {
      event_id: eventId,
      signup_id: wangFang.id,
      changes,
      labels,
      reason: '核对了证件',
    })
  expect(await refusal({ birthDate: '1950-01-01' })).toBe('422 condition_not_met age')
  expect(await refusal({ sex: '男' })).toContain('报名以后不能改性别')
  await wangFang.person.call('cancel_signup', { signup_id: wangFang.id })
  expect(await refusal({ fullName: '示例二' })).toContain('不用更正')
})

test.each([
  ['a phone that is none', { phone: 'x' }, 'phone'],
  ['an introduction of 201 characters', { introduction: '长'.repeat(201) }, 'introduction'],
  ['an introduction with an ID number in it', { introduction: '找我 340101199001011234' }, 'answers'],
])('with a leaked token %s is refused in the words of a signup', async (_, changes, question) => {
  const eventId = await anEvent(database.current)
  const { person } = await aGuestOf(database.current, eventId, 'Wang Fang')
  const edit = { event_id: eventId, changes, labels }
  expect(await person.refusal('edit_signup', edit)).toBe(`422 invalid_input ${question}`)
})

test('Wang Fang changes her answers until signups close, and nobody is told a word too many', async () => {
  const eventId = await anEvent(database.current, { columns: adults })
  const { person } = await aGuestOf(database.current, eventId, 'Wang Fang')
  const edit = { event_id: eventId, changes: { employer: '示例新单位' }, labels }
  const edited = await person.call<SignupAnswer>('edit_signup', edit)
  expect(edited).toMatchObject({ status: '已确认', seatLabel: 'F01' })
  expect(edited.history.at(-1)).toMatchObject({ note: '本人修改了工作单位' })
  expect(await person.call('get_my_answers', { event_id: eventId })).toMatchObject({
    employer: '示例新单位',
    heightCm: 165,
  })
  expect((await person.call<SignupAnswer>('edit_signup', edit)).history).toEqual(edited.history)
  expect(await person.refusal('edit_signup', { ...edit, changes: { birthDate: '1950-01-01' } })).toBe(
    '422 condition_not_met age',
  )
  await database.current.query('update public.events set signup_is_closed = true where id = $1', [eventId])
  expect(await person.refusal('edit_signup', { ...edit, changes: { employer: '示例' } })).toBe(
    '409 signup_closed',
  )
})

test('where signups are reviewed, only what was judged is reviewed again, and its seat goes on', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 }, needsReview: true })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang')
  const zhaoMin = await aGuestOf(database.current, eventId, 'Zhao Min')
  for (const { id } of [wangFang, zhaoMin]) await reviewOne(zhouLi.person, eventId, id, true)
  const edit = (changes: object) =>
    wangFang.person.call<SignupAnswer>('edit_signup', { event_id: eventId, changes, labels })
  expect((await edit({ phone: '13800000032' })).status).toBe('已确认')
  expect(await edit({ employer: '示例新单位' })).toMatchObject({ status: '待审核', seatLabel: null })
  expect((await zhaoMin.person.call<SignupAnswer>('get_my_signup', { event_id: eventId })).status).toBe(
    '待确认',
  )
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('nobody reads or changes the answers of somebody else, or of a signup that is over', async () => {
  const eventId = await anEvent(database.current)
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang')
  const other = await aGuestOf(database.current, await anEvent(database.current), 'Li Qiang')
  const edit = { event_id: eventId, changes: { employer: '示例' }, labels }
  expect(await other.person.refusal('edit_signup', edit)).toBe('404 not_found')
  expect(await other.person.refusal('get_my_answers', { event_id: eventId })).toBe('404 not_found')
  await wangFang.person.call('cancel_signup', { signup_id: wangFang.id })
  expect(await wangFang.person.refusal('edit_signup', edit)).toBe('404 not_found')
})

test('an ID number is shown masked, stays when it is not typed again, and must match', async () => {
  const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
  const { person } = await aGuestOf(database.current, eventId, 'Wang Fang', {
    idNumber: '340104199605201229',
  })
  const { idNumber } = await person.call<{ idNumber: string }>('get_my_answers', { event_id: eventId })
  expect(idNumber).toMatch(/^3401\*+1229$/)
  const edit = (changes: object) => ({ event_id: eventId, changes, labels })
  await person.call('edit_signup', edit({ employer: '示例新单位' }))
  expect(await person.refusal('edit_signup', edit({ birthDate: '1996-05-21' }))).toBe(
    '422 condition_not_met id_number_matches',
  )
  await person.call('edit_signup', edit({ birthDate: '1996-05-21', idNumber: '340104199605211224' }))
})
