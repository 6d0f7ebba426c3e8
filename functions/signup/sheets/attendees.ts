import type { RosterRow } from '../export/roster.ts'

/** Who is on paper: they have a seat, whatever the door says meanwhile. Nobody who canceled, waits or was refused. */
const printed = new Set(['已确认', '已签到', '未到场'])

export type Attendees = {
  /** By seat, a team together with its captain in front, who has no seat label last by number. */
  seated: readonly RosterRow[]
  /** How many have been offered a seat and have not answered. */
  offered: number
}

/** Reads all rows of an event: a sheet is sorted, so it cannot be written while it is read. */
export async function readAttendees(rows: AsyncIterable<RosterRow>): Promise<Attendees> {
  const seated: RosterRow[] = []
  let offered = 0
  for await (const row of rows) {
    if (printed.has(row.status) && !row.hasLostSeat) seated.push(row)
    else if (row.status === '待确认') offered += 1
  }
  return { seated: seated.sort(bySeat), offered }
}

/** M02 before M10, N07 before N07-2. */
const order = new Intl.Collator('en', { numeric: true })

function bySeat(one: RosterRow, other: RosterRow): number {
  if (one.seatLabel === null || other.seatLabel === null)
    return Number(one.seatLabel === null) - Number(other.seatLabel === null) || one.number - other.number
  return order.compare(one.seatLabel, other.seatLabel)
}
