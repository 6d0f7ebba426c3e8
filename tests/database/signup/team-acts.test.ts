import { expect, test } from 'vitest'
import { aTeamOf, type Guest, zhouLiOf } from '../../support/database/acts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, reviewOne, seatsThatLie } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()

type Mate = { status: string; seatLabel: string | null; team: { isCaptain: boolean } | null }
const seen = ({ person }: Guest, eventId: string) => person.call<Mate>('get_my_signup', { event_id: eventId })

const aContest = (needsReview = false) =>
  anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 1 },
    needsReview,
    columns: { team_min_size: '3', team_max_size: '4' },
  })

test('a member moves with the team: only the captain’s row promotes, moves or takes back', async () => {
  const eventId = await aContest()
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { mates } = await aTeamOf(database.current, eventId, '示例一队', ['Wang Fang', 'Li Qiang', 'Sun Lan'])
  for (const mate of mates) expect(await zhouLi.refusal(mate, '移到候补')).toContain('队员随队伍一起变')
})

test('the whole team waits when its captain is moved, and the next team gets its seat', async () => {
  const eventId = await aContest()
  const zhouLi = await zhouLiOf(database.current, eventId)
  const first = await aTeamOf(database.current, eventId, '示例一队', ['Wang Fang', 'Li Qiang', 'Sun Lan'])
  const second = await aTeamOf(database.current, eventId, '示例二队', ['Zhao Min', 'Qian Yu', 'Wu Jing'])
  await zhouLi.act(first.captain, '移到候补')
  for (const mate of first.mates)
    expect(await seen(mate, eventId)).toMatchObject({ status: '候补', seatLabel: null })
  expect((await seen(second.captain, eventId)).status).toBe('待确认')
  expect((await zhouLi.act(second.captain, '递补')).signup.status).toBe('已确认')
  for (const mate of second.mates)
    expect(await seen(mate, eventId)).toMatchObject({
      status: '已确认',
      seatLabel: expect.stringMatching(/N01-\d/),
    })
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('a removed captain leaves the team to the next member, a removed team is gone with all its members', async () => {
  const eventId = await aContest()
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { captain, mates } = await aTeamOf(database.current, eventId, '示例一队', [
    'Wang Fang',
    'Li Qiang',
    'Sun Lan',
  ])
  const [liQiang, sunLan] = mates as [Guest, Guest]
  await zhouLi.act(captain, '移除')
  expect(await seen(liQiang, eventId)).toMatchObject({ status: '已确认', team: { isCaptain: true } })
  await zhouLi.act(liQiang, '移除', { is_whole_team: true, reason: '队伍退赛' })
  expect((await seen(sunLan, eventId)).status).toBe('已取消')
  expect((await zhouLi.record(liQiang)).history[0]).toMatchObject({
    note: '主办方移除了整支队伍：队伍退赛',
    actor: '示例组织者 138****0300',
  })
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('a reviewed team is reviewed again as a whole', async () => {
  const eventId = await aContest(true)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { captain, mates } = await aTeamOf(database.current, eventId, '示例一队', [
    'Wang Fang',
    'Li Qiang',
    'Sun Lan',
  ])
  await reviewOne(zhouLi.person, eventId, captain.id, true)
  await zhouLi.act(captain, '撤回审核')
  for (const mate of mates) expect((await seen(mate, eventId)).status).toBe('待审核')
  await reviewOne(zhouLi.person, eventId, captain.id, false, '单位核实不了')
  expect(await zhouLi.refusal(captain, '撤回审核')).toContain('没有通过的队伍已经解散')
  expect(await seatsThatLie(database.current)).toEqual([])
})
