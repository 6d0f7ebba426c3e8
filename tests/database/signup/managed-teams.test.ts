import { expect, test } from 'vitest'
import { aTeamOf, type Guest, lastMessage, zhouLiOf } from '../../support/database/acts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, seatsThatLie } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()
const aContest = (needsReview = false) =>
  anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 3 },
    needsReview,
    columns: { team_min_size: '2', team_max_size: '3' },
  })
type Team = {
  name: string
  captainId: string
  number: number
  status: string
  members: { fullName: string; isCaptain: boolean; hasAccount: boolean }[]
}
type Answer = { counts: Record<string, number>; teams: Team[] }

test('Zhou Li sees teams as teams: who is in, who is captain, which are short', async () => {
  const eventId = await aContest()
  const { person } = await zhouLiOf(database.current, eventId)
  await aTeamOf(database.current, eventId, '示例一队', ['Wang Fang', 'Li Qiang', 'Sun Lan'])
  await aTeamOf(database.current, eventId, '示例二队', ['Zhao Min', 'Qian Yu'])
  await aTeamOf(database.current, eventId, '示例三队', ['Wu Jing'])
  const list = (more: object = {}) => person.call<Answer>('list_event_teams', { event_id: eventId, ...more })
  const { counts, teams } = await list()
  expect(counts).toEqual({ teams: 3, people: 6, full: 1, short: 1, pending: 0 })
  expect(teams.map(({ name, members }) => [name, members.length, members[0]?.isCaptain])).toEqual([
    ['示例一队', 3, true],
    ['示例二队', 2, true],
    ['示例三队', 1, true],
  ])
  const names = async (more: object) => (await list(more)).teams.map(({ name }) => name)
  expect(await names({ only_state: '缺人' })).toEqual(['示例三队'])
  expect(await names({ only_state: '满员' })).toEqual(['示例一队'])
  expect(await names({ page_size: 1, after_number: teams[0]?.number })).toEqual(['示例二队'])
})

test('she makes Li Qiang captain: seat and place stay with the team, and both are told', async () => {
  const eventId = await aContest()
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { captain, mates } = await aTeamOf(database.current, eventId, '示例一队', ['Wang Fang', 'Li Qiang'])
  const [liQiang] = mates as [Guest]
  const made = await zhouLi.act(liQiang, '当队长', { reason: '原队长要出差' })
  expect(made.signup).toMatchObject({ isCaptain: true, status: '已确认' })
  expect(made.history[0]).toMatchObject({
    note: '主办方请您当队长：原队长要出差',
    actor: '示例组织者 138****0300',
  })
  const messages = await liQiang.person.call<{ title: string }[]>('list_messages')
  expect(messages.map(({ title }) => title)).toContain('您是队长了')
  expect(await lastMessage(database.current, captain.person)).toMatch(/您还在队里。原因：原队长要出差/)
  expect((await zhouLi.record(captain)).signup).toMatchObject({ isCaptain: false, status: '已确认' })
  // Again: nothing changes, nobody is told twice.
  const before = await database.current.query('select count(*) from public.messages')
  await zhouLi.act(liQiang, '当队长', { reason: '原队长要出差' })
  expect(await database.current.query('select count(*) from public.messages')).toEqual(before)
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('nobody is made captain of no team, nor of one they lead', async () => {
  const eventId = await aContest()
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { captain } = await aTeamOf(database.current, eventId, '示例一队', ['Wang Fang', 'Li Qiang'])
  expect(await zhouLi.refusal(captain, '当队长')).toContain('只有队员能接任队长')
})
