import fc from 'fast-check'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedLoop } from '../bench/harness/closed-loop.ts'
import { makeWorkers, usePostgres } from '../support/database/postgres.ts'
import { SeatPlay, seatCommand, seatEvents } from '../support/database/seat-play.ts'

/*
 * 75,000 actions on 40 connections that never wait for each other: people and the organizer do everything in every order.
 * STORM=1000 plays fewer.
 */
const server = usePostgres()
const connections = 40
const operations = Number(process.env.STORM ?? 75_000)
const perEvent = 500
let workers: string[]
let phones: postgres.Sql
beforeAll(async () => {
  const { superuser, owner, connect } = server.current
  workers = await makeWorkers(superuser, connections)
  await superuser`select api.set_verified_phone(${workers[0] ?? ''}, '13800000081')`
  // Two accounts of one person.
  for (const worker of workers.slice(1, 3))
    await superuser`select api.set_verified_phone(${worker}, '13800000091')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
  phones = connect(connections)
})
afterAll(() => phones?.end())

test(`${operations} actions break no promise`, async () => {
  const kinds = Object.entries(seatEvents)
  const played: Record<string, number> = {}
  for (let done = 0; done < operations; done += perEvent) {
    const [name, event] = kinds[(done / perEvent) % kinds.length] ?? []
    if (name === undefined || event === undefined) throw new Error('there are no kinds of events')
    const play = await SeatPlay.open(server.current, phones, workers, event)
    const commands = fc.sample(seatCommand(connections), perEvent)
    await closedLoop(
      connections,
      commands.map((command) => () => play.together([command])),
    )
    expect(await play.broken(), name).toEqual([])
    played[name] = (played[name] ?? 0) + perEvent
  }
  console.log(played)
})
