import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aTeamOf, type Guest, lastMessage, zhouLiOf } from '../../support/database/acts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, type ReviewOutcome } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()
const aContest = (needsReview: boolean) =>
  anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 4 },
    needsReview,
    columns: { team_min_size: '3', team_max_size: '4' },
  })

test('passing a member’s row passes the team, and a bulk review counts everybody who changed', async () => {
  const eventId = await aContest(true)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const first = await aTeamOf(database.current, eventId, '示例一队', ['Wang Fang', 'Li Qiang', 'Sun Lan'])
  const second = await aTeamOf(database.current, eventId, '示例二队', ['Zhao Min', 'Qian Yu', 'Wu Jing'])
  const review = (guests: readonly Guest[]) =>
    zhouLi.person.call<ReviewOutcome[]>('review_signups', {
      event_id: eventId,
      signup_ids: guests.map(({ id }) => id),
      approve: true,
    })
  expect(await review(first.mates.slice(0, 1))).toMatchObject([{ status: '已确认', refusal: null }])
  const all = await review([first, second].flatMap(({ captain, mates }) => [captain, ...mates]))
  expect(all.filter(({ refusal }) => refusal === null)).toHaveLength(3)
  expect(all.filter(({ refusal }) => refusal === 'already_decided')).toHaveLength(3)
  expect(all.map(({ status }) => status)).toEqual(Array(6).fill('已确认'))
})

test('closing names the teams it would dissolve, and does so only when that many are agreed to', async () => {
  const eventId = await aContest(false)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { captain: wangFang } = await aTeamOf(database.current, eventId, '示例一队', [
    'Wang Fang',
    'Li Qiang',
  ])
  await aTeamOf(database.current, eventId, '示例二队', ['Zhao Min', 'Qian Yu', 'Wu Jing'])
  const { shortTeams } = await zhouLi.person.call<{ shortTeams: unknown }>('get_managed_event', {
    event_id: eventId,
  })
  expect(shortTeams).toEqual([{ name: '示例一队', captainName: '示例一', size: 2 }])
  const close = { event_id: eventId, is_open: false }
  expect(await zhouLi.person.refusal('set_signup_open', close)).toContain(
    '关闭报名会解散 1 支不满 3 人的队伍：示例一队',
  )

  const token = { event_id: eventId, client_token: randomUUID() }
  expect(await zhouLi.person.call('remind_short_teams', token)).toMatchObject({ recipients: 1 })
  expect(await zhouLi.person.call('remind_short_teams', token)).toMatchObject({ recipients: 1 })
  expect(await lastMessage(database.current, wangFang.person)).toContain('现在 2 人，至少要 3 人')

  await zhouLi.person.call('set_signup_open', { ...close, dissolves: 1 })
  expect((await zhouLi.record(wangFang)).signup.status).toBe('已取消')
  expect(await zhouLi.person.refusal('remind_short_teams', { ...token, client_token: randomUUID() })).toBe(
    '409 signup_closed',
  )
})

test('when no team is short there is nobody to remind', async () => {
  const eventId = await aContest(false)
  const zhouLi = await zhouLiOf(database.current, eventId)
  await aTeamOf(database.current, eventId, '示例二队', ['Zhao Min', 'Qian Yu', 'Wu Jing'])
  expect(
    await zhouLi.person.refusal('remind_short_teams', { event_id: eventId, client_token: randomUUID() }),
  ).toContain('现在没有缺人的队伍')
})
