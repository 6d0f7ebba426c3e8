import { describe, expect, test } from 'vitest'
import { behindTheGuards, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import {
  anEvent,
  aSignup,
  reviewOne,
  type SignupAnswer,
  seatsThatLie,
  signUp,
} from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

type TeamSignup = SignupAnswer & {
  team: {
    name: string | null
    isCaptain: boolean
    size: number
    invitationCode: string
    members: { signupId: string }[]
  }
}

const aContest = (changes: { pools?: Record<string, number>; needsReview?: boolean } = {}) =>
  anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 2 },
    columns: { team_min_size: '3', team_max_size: '4' },
    ...changes,
  })

async function found(eventId: string, name: string, teamName: string) {
  const person = await signIn(database.current, name)
  return { person, signup: (await signUp(person, eventId, { teamName })) as TeamSignup }
}

async function join(eventId: string, name: string, invitationCode: string) {
  const person = await signIn(database.current, name)
  return { person, signup: (await signUp(person, eventId, { invitationCode })) as TeamSignup }
}

const mine = (person: Person, eventId: string) =>
  person.call<TeamSignup>('get_my_signup', { event_id: eventId })
const close = (eventId: string) =>
  database.current.query('update public.events set signup_is_closed = true where id = $1', [eventId])

describe('a team', () => {
  test('takes one seat however many are in it, and everybody has a place of their own', async () => {
    const eventId = await aContest()
    const wangFang = await found(eventId, 'Wang Fang', '示例队')
    const code = wangFang.signup.team.invitationCode
    const liQiang = await join(eventId, 'Li Qiang', code.toLowerCase())
    const zhaoMin = await join(eventId, 'Zhao Min', code)
    expect([wangFang, liQiang, zhaoMin].map(({ signup }) => [signup.status, signup.seatLabel])).toEqual([
      ['已确认', 'N01'],
      ['已确认', 'N01-2'],
      ['已确认', 'N01-3'],
    ])
    const { pools } = await wangFang.person.call<{ pools: object[] }>('get_event', { event_id: eventId })
    expect(pools).toMatchObject([{ pool: '不限', capacity: 2, taken: 1, waiting: 0, pending: 0 }])
    expect((await mine(liQiang.person, eventId)).team).toMatchObject({
      size: 3,
      isCaptain: false,
    })
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('has a name that Li Qiang reads once it has passed the text check, and its captain at once', async () => {
    const eventId = await aContest()
    const wangFang = await found(eventId, 'Wang Fang', '示例队')
    const liQiang = await join(eventId, 'Li Qiang', wangFang.signup.team.invitationCode)
    const names = async () =>
      [await mine(wangFang.person, eventId), await mine(liQiang.person, eventId)].map(({ team }) => team)
    expect(await names()).toMatchObject([{ name: '示例队' }, { name: null }])
    const decide = (state: string) =>
      database.current.query(
        `update public.text_checks set state = $2 where event_id = $1 and kind = '队名'`,
        [eventId, state],
      )
    await decide('不通过')
    expect(await names()).toMatchObject([{ name: '示例队' }, { name: null }])
    await decide('通过')
    expect(await names()).toMatchObject([{ name: '示例队' }, { name: '示例队' }])
  })

  test('is refused without a name, with a name that is taken, with a wrong code, and when it is full', async () => {
    const eventId = await aContest()
    const { signup } = await found(eventId, 'Wang Fang', '示例队')
    const liQiang = await signIn(database.current, 'Li Qiang')
    const refusal = (changes: object) =>
      liQiang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup(changes) })
    expect(await refusal({})).toBe('422 team_needed')
    expect(await refusal({ teamName: '示例队' })).toBe('409 team_name_taken')
    expect(await refusal({ invitationCode: 'AAAAAAAA' })).toBe('404 team_not_found')
    for (const name of ['Zhao Min', 'Sun Li', 'Wu Min']) await join(eventId, name, signup.team.invitationCode)
    expect(await refusal({ invitationCode: signup.team.invitationCode })).toBe('409 team_full')
    const [pool] = await database.current.query('select taken from private.count_seats($1)', [eventId])
    expect(pool).toEqual({ taken: 1 })
  })

  test('cannot be asked for where people meet one by one', async () => {
    const eventId = await anEvent(database.current)
    const refusal = await refusalOf(
      database.current,
      'update public.events set team_min_size = 3, team_max_size = 5 where id = $1',
      [eventId],
    )
    expect(refusal).toEqual({ sentence: '“婚恋交友”不能组队报名。', code: 'event_makes_no_sense' })
  })

  test('waits in line as one and moves up as one', async () => {
    const eventId = await aContest({ pools: { 不限: 1 } })
    const first = await found(eventId, 'Wang Fang', '第一队')
    const second = await found(eventId, 'Li Qiang', '第二队')
    const member = await join(eventId, 'Zhao Min', second.signup.team.invitationCode)
    expect([second.signup.status, member.signup.status]).toEqual(['候补', '候补'])
    await first.person.call('cancel_signup', { signup_id: first.signup.id })
    expect((await mine(second.person, eventId)).status).toBe('待确认')
    expect((await mine(member.person, eventId)).status).toBe('候补')
    await second.person.call('accept_offer', { signup_id: second.signup.id })
    expect(await mine(member.person, eventId)).toMatchObject({ status: '已确认', seatLabel: 'N01-2' })
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('stays when its captain leaves: who joined first takes over, with the seat', async () => {
    const eventId = await aContest({ pools: { 不限: 1 } })
    const wangFang = await found(eventId, 'Wang Fang', '示例队')
    const liQiang = await join(eventId, 'Li Qiang', wangFang.signup.team.invitationCode)
    await found(eventId, 'Sun Li', '后来的队')
    await wangFang.person.call('cancel_signup', { signup_id: wangFang.signup.id })
    expect((await mine(liQiang.person, eventId)).team).toMatchObject({ isCaptain: true, size: 1 })
    const [pool] = await database.current.query('select taken, waiting from private.count_seats($1)', [
      eventId,
    ])
    expect(pool).toEqual({ taken: 1, waiting: 1 })
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('changes captains in line without losing its place, and only its captain says so', async () => {
    const eventId = await aContest({ pools: { 不限: 1 } })
    const first = await found(eventId, 'Wang Fang', '第一队')
    const second = await found(eventId, 'Li Qiang', '第二队')
    await found(eventId, 'Sun Li', '第三队')
    const member = await join(eventId, 'Zhao Min', second.signup.team.invitationCode)
    const hand = { signup_id: second.signup.id, member_id: member.signup.id }
    expect(await first.person.refusal('hand_over_team', hand)).toBe('404 not_found')
    expect(
      await member.person.refusal('hand_over_team', {
        signup_id: member.signup.id,
        member_id: second.signup.id,
      }),
    ).toBe('403 not_captain')
    await second.person.call('hand_over_team', hand)
    expect(await mine(member.person, eventId)).toMatchObject({ waitlistPlace: 1, team: { isCaptain: true } })
    await first.person.call('cancel_signup', { signup_id: first.signup.id })
    expect((await mine(member.person, eventId)).status).toBe('待确认')
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('hands a running offer to the new captain', async () => {
    const eventId = await aContest({ pools: { 不限: 1 } })
    const first = await found(eventId, 'Wang Fang', '第一队')
    const second = await found(eventId, 'Li Qiang', '第二队')
    const member = await join(eventId, 'Zhao Min', second.signup.team.invitationCode)
    await first.person.call('cancel_signup', { signup_id: first.signup.id })
    await second.person.call('cancel_signup', { signup_id: second.signup.id })
    expect((await mine(member.person, eventId)).status).toBe('待确认')
    await member.person.call('accept_offer', { signup_id: member.signup.id })
    expect((await mine(member.person, eventId)).status).toBe('已确认')
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('lets its captain take a member out, who may join another', async () => {
    const eventId = await aContest()
    const wangFang = await found(eventId, 'Wang Fang', '示例队')
    const other = await found(eventId, 'Sun Li', '另一队')
    const liQiang = await join(eventId, 'Li Qiang', wangFang.signup.team.invitationCode)
    const removal = { signup_id: wangFang.signup.id, member_id: liQiang.signup.id }
    expect(
      await liQiang.person.refusal('remove_team_member', { ...removal, signup_id: liQiang.signup.id }),
    ).toBe('403 not_captain')
    await wangFang.person.call('remove_team_member', removal)
    expect((await mine(liQiang.person, eventId)).status).toBe('已取消')
    await signUp(liQiang.person, eventId, { invitationCode: other.signup.team.invitationCode })
    expect((await mine(liQiang.person, eventId)).team.invitationCode).toBe(other.signup.team.invitationCode)
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('below the minimum dissolves when signups close, and its seat goes to the next whole team', async () => {
    const eventId = await aContest({ pools: { 不限: 1 } })
    const small = await found(eventId, 'Wang Fang', '小队')
    const smallMember = await join(eventId, 'Li Qiang', small.signup.team.invitationCode)
    const alone = await found(eventId, 'Zhou Gang', '独队')
    const whole = await found(eventId, 'Sun Li', '整队')
    for (const name of ['Zhao Min', 'Wu Min']) await join(eventId, name, whole.signup.team.invitationCode)
    await close(eventId)
    expect((await mine(whole.person, eventId)).status).toBe('待确认')
    for (const { person } of [small, smallMember, alone])
      expect((await mine(person, eventId)).status).toBe('已取消')
    expect((await mine(small.person, eventId)).history.at(-1)?.note).toBe('报名截止时不满 3 人，队伍解散')
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('is reviewed as one, whoever’s row is decided: everybody is let in, and nobody alone', async () => {
    const eventId = await aContest({ needsReview: true })
    await database.current.query(
      `insert into public.organizers (name, phone, event_id) values ('周丽', '13800000782', $1)`,
      [eventId],
    )
    const zhouLi = await signIn(database.current, 'Zhou Li', '13800000782')
    const wangFang = await found(eventId, 'Wang Fang', '示例队')
    const liQiang = await join(eventId, 'Li Qiang', wangFang.signup.team.invitationCode)
    expect(await reviewOne(zhouLi, eventId, liQiang.signup.id, true)).toMatchObject({
      refusal: null,
      status: '已确认',
    })
    expect((await mine(wangFang.person, eventId)).status).toBe('已确认')
    expect(await mine(liQiang.person, eventId)).toMatchObject({ status: '已确认', seatLabel: 'N01-2' })
  })

  test('shows its invitation to who was invited: the event, and the name once it is checked', async () => {
    const eventId = await aContest()
    const { signup } = await found(eventId, 'Wang Fang', '示例队')
    const liQiang = await signIn(database.current, 'Li Qiang')
    const code = signup.team.invitationCode
    expect(await liQiang.call('get_invitation', { code })).toMatchObject({
      eventId,
      teamName: null,
      size: 1,
      maxSize: 4,
    })
    await behindTheGuards(
      database.current,
      `update public.text_checks set state = '通过' where text = '示例队'`,
    )
    expect(await liQiang.call('get_invitation', { code })).toMatchObject({ teamName: '示例队' })
    expect(await liQiang.refusal('get_invitation', { code: 'ZZZZZZZZ' })).toBe('404 team_not_found')
  })
})
