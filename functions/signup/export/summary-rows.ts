import type { Pool } from '#shared/event/event-shapes.ts'
import { type SignupStatus, signupStatuses } from '#shared/event/signup-status.ts'
import { chinaDateTime } from '../../foundation/china-time.ts'
import type { Cell } from './columns.ts'

/** The event on the first worksheet. */
export type EventSummary = {
  title: string
  startsAt: string
  placeName: string
  organizerName: string
  pools: readonly Pool[]
  counts: Partial<Record<SignupStatus, number>>
  rowCount: number
  exportedAt: Date
}

const text = (value: string): Cell => ({ kind: 'text', text: value })
const number = (value: number): Cell => ({ kind: 'number', value })

/** Title, facts, seats of each pool, signups by status. The totals equal the rows of the other worksheets. */
export function summaryRows(summary: EventSummary): readonly (readonly Cell[])[] {
  return [
    [text(summary.title)],
    [text('活动时间'), text(chinaDateTime(summary.startsAt))],
    [text('地点'), text(summary.placeName)],
    [text('主办单位'), text(summary.organizerName)],
    [text('导出时间'), text(chinaDateTime(summary.exportedAt))],
    [text('报名总数'), number(summary.rowCount)],
    [],
    [text('名额'), text('名额数'), text('已占'), text('候补')],
    ...summary.pools.map(({ pool, capacity, taken, waiting }) => [
      text(pool),
      number(capacity),
      number(taken),
      number(waiting),
    ]),
    [],
    [text('报名状态'), text('人数')],
    ...signupStatuses.map((status) => [text(status), number(summary.counts[status] ?? 0)]),
    [],
    [text('名单含个人信息，只供组织本次活动使用，用后请删除。')],
  ]
}
