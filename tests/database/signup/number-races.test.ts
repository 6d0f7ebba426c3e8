import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs, openEvent, signUpAs } from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Zhou Li's list numbers who came, while a seat moves from one of them to another. */
const server = usePostgres()
let [zhouLi, wangFang, liQiang] = ['', '', '']
let phones: postgres.Sql
beforeAll(async () => {
  const { superuser, owner, connect } = server.current
  ;[zhouLi = '', wangFang = '', liQiang = ''] = await makeWorkers(superuser, 3)
  await superuser`select api.set_verified_phone(${zhouLi}, '13800000081')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
  phones = connect(3)
})
afterAll(() => phones?.end())

/** Under the pool Li Qiang's signup is written, then Wang Fang's, as when a seat is handed on; the list comes in between. */
async function listsBetween(how: 'api.list_signups' | 'api.act_on_signup'): Promise<string> {
  const eventId = await openEvent(server.current.owner, { pools: { 不限: 5 }, kind: '读书活动' })
  const { id = '' } = await signUpAs(phones, wangFang, eventId)
  await signUpAs(phones, liQiang, eventId)
  const mover = await server.current.owner.reserve()
  const write = (worker: string) =>
    mover`select from public.signups where event_id = ${eventId} and worker_id = ${worker} for update`
  await mover`begin`
  await mover`select private.lock_pools(${eventId})`
  await write(liQiang)
  const reads = callAs(phones, zhouLi, (sql) =>
    how === 'api.list_signups'
      ? sql`select api.list_signups(${eventId}) -> 'signups' -> 0 as answer`
      : sql`select api.act_on_signup(${eventId}, ${id}, '移除', '来不了') -> 'signup' as answer`,
  ).then(
    () => 'both are through',
    (error: Error) => error.message,
  )
  await untilItWaits(server.current.superuser, how, reads)
  const moves = write(wangFang).then(
    () => 'both are through',
    (error: Error) => error.message,
  )
  const moved = await moves
  await mover`rollback`
  mover.release()
  const read = await reads
  return [moved, read].find((outcome) => outcome !== 'both are through') ?? 'both are through'
}

describe.each(['api.list_signups', 'api.act_on_signup'] as const)('%s while a seat moves', (how) => {
  test('waits for it', async () => {
    expect(await listsBetween(how)).toBe('both are through')
  })
})

test('a list that numbers people without their pool deadlocks with who moves a seat', async () => {
  const holdsNothing = (definition: string) => definition.replace('perform private.lock_pools(event_id);', '')
  await withoutGuard(server.current.superuser, { 'private.give_numbers': holdsNothing }, async () => {
    expect(await listsBetween('api.list_signups')).toBe('deadlock detected')
  })
})
