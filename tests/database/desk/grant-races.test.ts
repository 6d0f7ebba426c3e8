import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs } from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { aSubmission } from '../../support/database/submissions.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Clerks decide applications of the same people at once, each in a statement over several rows. */
const server = usePostgres()
/** Two clerks' connections, and one that watches them. */
let system: postgres.Sql
beforeAll(() => {
  system = postgres(server.current.superuserUrl, { max: 3, onnotice: () => {} })
})
afterAll(() => system?.end())

async function newWorker(): Promise<string> {
  const [worker = ''] = await makeWorkers(server.current.superuser, 1)
  return worker
}
async function submitted(worker: string, changes: object = {}): Promise<string> {
  const body = JSON.parse(
    JSON.stringify(aSubmission({ secrets: { idNumber: randomUUID().slice(0, 18) }, ...changes })),
  )
  const { reference = '' } = await callAs(
    system,
    worker,
    (sql) => sql`select api.submit_application(${sql.json(body)}) as answer`,
  )
  return reference
}
async function accepted(worker: string, changes: object = {}): Promise<string> {
  const reference = await submitted(worker, changes)
  await decide('受理', reference)
  return reference
}
const openRound = (reference: string) => `where reference = '${reference}' and closed_at is null`
const decide = (decision: string, reference: string) =>
  server.current.owner.unsafe(`update public.reviews set decision = '${decision}' ${openRound(reference)}`)
const grant = (reference: string) =>
  `update public.reviews set decision = '通过', granted_amount = 3000 ${openRound(reference)}`
const touch = (reference: string) =>
  `update public.reviews set internal_note = '等电话' ${openRound(reference)}`
const runJob = () =>
  system.begin(async (sql) => {
    await sql`set local role app_definer`
    await sql`select private.note_grants()`
  })
const noted = async (reference: string) => {
  const [row] = await server.current.owner<{ earlier_grants: string | null }[]>`
    select earlier_grants from public.reviews where reference = ${reference} and closed_at is null`
  return row?.earlier_grants ?? ''
}

/** Begins with one statement, lets the other work until it waits, and goes on with the statement that could meet it. */
async function meet(race: {
  first: string
  other: (sql: postgres.Sql) => Promise<unknown>
  words: string
  second: string
}): Promise<string[]> {
  let other: Promise<unknown> = Promise.resolve()
  const clerk = server.current.owner.begin(async (sql) => {
    await sql.unsafe(race.first)
    other = race.other(system)
    await untilItWaits(system, race.words, other)
    await sql.unsafe(race.second)
  })
  const [decided] = await Promise.allSettled([clerk])
  const [worked] = await Promise.allSettled([other])
  return [decided, worked].flatMap((one) => (one?.status === 'rejected' ? [String(one.reason)] : []))
}
const withoutSkipping = (definition: string) => definition.replace(' skip locked', '')

describe('a grant of Wang Fang and one of Li Qiang in one statement, while another clerk decides their other cases', () => {
  async function race() {
    const [wangFang, liQiang] = [await newWorker(), await newWorker()]
    const [hers, his] = [await accepted(wangFang), await accepted(liQiang)]
    const [herOther, hisOther] = [await accepted(wangFang), await accepted(liQiang)]
    const wrong = await meet({
      first: touch(hisOther),
      // Noted in the order in which they are granted: hers first, then his, which the other clerk has.
      other: (sql) => sql.begin((both) => both.unsafe(grant(hers)).then(() => both.unsafe(grant(his)))),
      words: his,
      second: touch(herOther),
    })
    return { wrong, cases: { [herOther]: hers, [hisOther]: his } }
  }

  test('stand in a circle when a grant waits for the other cases', async () => {
    const { wrong } = await withoutGuard(
      server.current.superuser,
      { 'private.note_earlier_grants': withoutSkipping },
      race,
    )
    expect(wrong).toEqual([expect.stringContaining('deadlock')])
  })

  test('are both carried out, and a minute later each case tells of the other', async () => {
    const { wrong, cases } = await race()
    expect(wrong).toEqual([])
    await runJob()
    for (const [other, granted] of Object.entries(cases)) expect(await noted(other)).toContain(granted)
  })
})

test('the grants of two clerks at the same moment are both carried out, and each case tells of the other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const worker = await newWorker()
    const [first, second] = [await accepted(worker), await accepted(worker)]
    const { owner, superuser } = server.current
    await Promise.all([owner.unsafe(grant(first)), superuser.unsafe(grant(second))])
    await runJob()
    expect(await noted(first)).toContain(second)
    expect(await noted(second)).toContain(first)
  }
})

describe('erasing the paid cases of Wang Fang and Li Qiang while a clerk decides their others', () => {
  async function race() {
    const people = [await newWorker(), await newWorker()]
    const paid: string[] = []
    const open: string[] = []
    for (const worker of people) {
      const reference = await accepted(worker)
      await server.current.owner.unsafe(grant(reference))
      await decide('办结', reference)
      paid.push(reference)
      open.push(await accepted(worker))
    }
    const wrong = await meet({
      first: touch(open[1] ?? ''),
      other: (sql) =>
        sql.begin(async (both) => {
          for (const reference of paid)
            await both`select private.purge_application(${reference}, '本人要求清除')`
        }),
      words: 'private.purge_application',
      second: touch(open[0] ?? ''),
    })
    return { wrong, open, paid }
  }

  test('stand in a circle when the erasing waits for the others', async () => {
    const { wrong } = await withoutGuard(
      server.current.superuser,
      { 'private.forget_grant': withoutSkipping },
      race,
    )
    expect(wrong).toEqual([expect.stringContaining('deadlock')])
  })

  test('are both done, a minute later no round tells of what was erased, and soon its hash is gone', async () => {
    const { wrong, open, paid } = await race()
    expect(wrong).toEqual([])
    await runJob()
    for (const reference of open) expect(await noted(reference)).toBe('')
    const kept = () => server.current.superuser<{ secrets: Uint8Array | null }[]>`
      select kept.secrets from private.application_secrets as kept
      join public.applications as own on own.id = kept.application_id where own.reference in ${system(paid)}`
    expect(await kept()).toEqual([{ secrets: null }, { secrets: null }])
    await server.current.superuser.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update public.applications set erased_at = now() - interval '11 minutes' where reference in ${sql(paid)}`
    })
    await runJob()
    expect(await kept()).toEqual([])
  })
})

describe('an approved case that a clerk closes while it is erased', () => {
  async function race() {
    const worker = await newWorker()
    const reference = await accepted(worker, { serviceCode: 'legal-advice', serviceName: '法律咨询' })
    await decide('通过', reference)
    return meet({
      first: touch(reference),
      other: async (sql) => void (await sql`select private.purge_application(${reference}, '本人要求清除')`),
      words: 'private.purge_application',
      second: `update public.reviews set decision = '办结' ${openRound(reference)}`,
    })
  }

  test('stands in a circle with it when the erasing holds the case before its round', async () => {
    const without = (definition: string) => definition.replace(/perform private\.lock_open_review[^;]*;/, '')
    const wrong = await withoutGuard(server.current.superuser, { 'private.purge_application': without }, race)
    expect(wrong).toEqual([expect.stringContaining('deadlock')])
  })

  test('is closed, and then erased', async () => {
    expect(await race()).toEqual([])
  })
})
