import { expect, test } from 'vitest'
import type { RosterRow } from '#functions/signup/export/roster.ts'
import { readAttendees } from '#functions/signup/sheets/attendees.ts'
import { describeSignInSheet } from '#functions/signup/sheets/describe-sheet.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { aRow } from '../../support/functions/sample-rows.ts'
import { sampleEventDetail, samplePool } from '../../support/sample-events.ts'

async function printed(changes: Partial<EventDetail>, rows: readonly RosterRow[]) {
  const read = async function* () {
    yield* rows
  }
  return describeSignInSheet({
    event: sampleEventDetail({ kind: '技能培训', pools: [samplePool], ...changes }),
    attendees: await readAttendees(read()),
    printedAt: new Date(),
    printedBy: '',
  })
}
const headers = async (changes: Partial<EventDetail>, row: Partial<RosterRow> = {}) =>
  (await printed(changes, [aRow(row)])).columns.map(({ header }) => header)

const evenings = (count: number): EventDetail['sessions'] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ number: index + 1, title: null, placeName: null },
    startsAt: `2026-12-0${index + 1}T19:00:00+08:00`,
    endsAt: `2026-12-0${index + 1}T21:00:00+08:00`,
  }))

test('Wang Fang signs for each of three evenings in a column of its own', async () => {
  expect(await headers({ sessions: evenings(3) })).toEqual([
    ...['座位号', '姓名', '手机尾号', '1场 12-01', '2场 12-02', '3场 12-03'],
  ])
  expect(await headers({ sessions: evenings(6) })).toContain('签名')
  const chosen = { sessions: evenings(2), pools: [{ ...samplePool, session: 1 }] }
  expect(await headers(chosen)).toContain('签名')
})

test('who is looked for by team or by guardian signs without the employer', async () => {
  expect(await headers({})).toEqual(['座位号', '姓名', '单位', '手机尾号', '签名'])
  expect(await headers({ teamSize: [3, 5] }, { teamName: '示例一队' })).toEqual([
    ...['座位号', '队伍', '姓名', '手机尾号', '签名'],
  ])
  expect(await headers({}, { guardianName: '示例家长' })).toEqual([
    ...['座位号', '姓名', '家长', '手机尾号', '签名'],
  ])
})

test('Zhao Min, who walked in, is printed on the seat of Wang Fang, who is not', async () => {
  const { groups, total } = await printed({}, [
    aRow({ status: '未到场', seatLabel: null, hasLostSeat: true }),
    aRow({ fullName: '示例赵敏', status: '已签到', isWalkIn: true, number: 2 }),
  ])
  expect(total).toBe('共 1 人')
  expect(groups[0]?.rows[0]).toEqual(['N01', '示例赵敏', '示例物流有限公司', '0203', ''])
})
