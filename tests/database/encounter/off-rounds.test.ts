import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, stranger } from '../../support/database/people.ts'

/* An evening of rounds runs while the category of matchmaking is lost. */
const database = useEmbeddedSupabase()
let eventId: string
let zhouLi: Person
const off = '409 feature_off'
type Board = { phase: string; currentRound: number }

beforeAll(async () => {
  eventId = await anEvent(database.current)
  zhouLi = await anOrganizer(database.current, eventId, '13800000360')
  await database.current.query('delete from private.granted_event_kinds')
})

/** The first of two rounds ended this many seconds ago; the board has version 1 again. */
beforeEach(() => roundEnded(0))
async function roundEnded(secondsAgo: number): Promise<void> {
  await behindTheGuards(database.current, 'delete from private.round_schedules')
  await behindTheGuards(
    database.current,
    `insert into private.round_schedules (event_id, schedule, minutes, current_round, phase, round_ends_at, wall_code)
     values ($1, '[[], []]', 5, 1, '进行中', now() - make_interval(secs => $2), 'ABCDEFGH')`,
    [eventId, secondsAgo],
  )
}
const asked = (action: string, known_version = 1) => ({ event_id: eventId, known_version, action })
const control = (action: string, version?: number) =>
  zhouLi.call<Board>('control_rounds', asked(action, version))
const refused = (action: string, version?: number) => zhouLi.refusal('control_rounds', asked(action, version))

describe('while matchmaking is off, Zhou Li', () => {
  test('ends the evening that runs', async () => {
    expect(await control('结束')).toMatchObject({ phase: '已结束' })
  })

  test('pauses it, but does not go on with it', async () => {
    expect(await control('暂停')).toMatchObject({ phase: '暂停', currentRound: 1 })
    expect(await refused('继续', 2)).toBe(off)
    expect(await control('结束', 2)).toMatchObject({ phase: '已结束' })
  })

  test('starts no further round, and after the last one the same button ends it', async () => {
    expect(await refused('开始下一轮')).toBe(off)
    await behindTheGuards(database.current, 'update private.round_schedules set current_round = 2')
    expect(await control('开始下一轮')).toMatchObject({ phase: '已结束', currentRound: 2 })
  })
})

test('nor does the computer in the hall start one, though its minute is over', async () => {
  await roundEnded(61)
  const hall = stranger(database.current)
  const next = { code: 'ABCDEFGH', known_version: 1 }
  expect(await hall.refusal('continue_rounds', next)).toBe(off)
  await database.current.query(`insert into private.granted_event_kinds (kind) values ('婚恋交友')`)
  expect(await hall.call<Board>('continue_rounds', next)).toMatchObject({ phase: '进行中', currentRound: 2 })
})
