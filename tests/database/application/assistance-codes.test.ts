import { beforeAll, beforeEach, expect, test } from 'vitest'
import { askForHelp, claim, forgetEntries, listOfficers } from '../../support/database/assistance.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let sun: Person
let zhou: Person
let wangFang: Person

beforeAll(async () => {
  await listOfficers(database.current)
  sun = await signIn(database.current, 'Sun', '13800000401')
  zhou = await signIn(database.current, 'Zhou', '13800000403')
  wangFang = await signIn(database.current, 'Wang Fang')
})
beforeEach(() => forgetEntries(database.current))

const otherCode = (code: string) => `${code.slice(0, 3)}${code.slice(3) === '000' ? '001' : '000'}`

test('the code is refused to whom staff have not listed for help: a stranger, a chair, Wang Fang herself', async () => {
  const { code } = await askForHelp(wangFang)
  const chen = await signIn(database.current, 'Chen', '13800000402')
  for (const person of [chen, wangFang, await signIn(database.current, 'Somebody', '13800000499')])
    expect(await person.refusal('claim_assistance', { code })).toBe('403 not_officer')
  // An officer who is also the applicant.
  const own = await askForHelp(sun)
  expect(await claim(sun, own.code)).toEqual({ refused: 'assistance_code_wrong' })
})

test('the code is not affected by wrong entries of others, however similar', async () => {
  const { code } = await askForHelp(wangFang)
  for (let entry = 1; entry <= 10; entry += 1)
    expect(await claim(zhou, otherCode(code))).toEqual({ refused: 'assistance_code_wrong' })
  expect(await zhou.refusal('claim_assistance', { code })).toBe('429 rate_limited')
  expect(await claim(sun, code)).toMatchObject({ state: '等同意' })
})

test('the code names one worker: two live codes are never the same', async () => {
  await askForHelp(wangFang)
  const insert = `insert into private.assistance_codes (assistance_id, code_hash, expires_at)
    select $1, code_hash, now() from private.assistance_codes`
  const { draft_id } = await askForHelp(wangFang)
  const [other] = await database.current.query<{ id: string }>(
    'select id from public.assistances where draft_id = $1',
    [draft_id],
  )
  await behindTheGuards(
    database.current,
    `delete from private.assistance_codes where assistance_id = '${other?.id}'`,
  )
  await expect(behindTheGuards(database.current, insert, [other?.id])).rejects.toThrow(
    'assistance_codes_are_different',
  )
})

test('the code is refused after ten minutes, and to others after it was used', async () => {
  const late = await askForHelp(wangFang)
  await behindTheGuards(
    database.current,
    `update private.assistance_codes set expires_at = now() - interval '1 second'`,
  )
  expect(await claim(sun, late.code)).toEqual({ refused: 'assistance_code_wrong' })
  const used = await askForHelp(wangFang)
  await claim(sun, used.code)
  expect(await claim(zhou, used.code)).toEqual({ refused: 'assistance_code_wrong' })
})

test('Sun enters the code again because the answer was lost: he gets the same answer, and nothing happens twice', async () => {
  const { code } = await askForHelp(wangFang)
  const first = await claim(sun, code)
  expect(first).toMatchObject({ state: '等同意' })
  const before = await database.current.query('select * from public.assistances order by id')
  for (let entry = 1; entry <= 12; entry += 1) expect(await claim(sun, code)).toEqual(first)
  expect(await database.current.query('select * from public.assistances order by id')).toEqual(before)
})

test('the code cannot be guessed on and on: ten wrong entries of an officer in an hour, thirty in a day', async () => {
  for (let entry = 1; entry <= 10; entry += 1) await claim(sun, '000000')
  const { code } = await askForHelp(wangFang)
  expect(await sun.refusal('claim_assistance', { code })).toBe('429 rate_limited')
  await behindTheGuards(
    database.current,
    `update private.assistance_entries set at = now() - interval '2 hours'`,
  )
  expect(await claim(sun, code)).toMatchObject({ state: '等同意' })
  await behindTheGuards(
    database.current,
    `insert into private.assistance_entries (worker_id, at)
     select worker_id, now() - interval '2 hours' from private.assistance_entries cross join generate_series(1, 2)`,
  )
  const next = await askForHelp(wangFang)
  expect(await sun.refusal('claim_assistance', { code: next.code })).toBe('429 rate_limited')
})

test('the code lets Sun help a whole queue: right codes count against nothing', async () => {
  for (let helped = 1; helped <= 12; helped += 1) {
    const { code } = await askForHelp(await signIn(database.current, `worker ${helped}`))
    expect(await claim(sun, code)).toMatchObject({ state: '等同意' })
  }
})
