import { beforeEach, describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

// Each test begins with the first key only.
beforeEach(async () => {
  await behindTheGuards(database.current, 'delete from private.application_secrets')
  await database.current.query('delete from private.key_versions')
  for (const table of ['encryption_keys', 'known_keys'])
    await database.current.query(`delete from private.${table} where name like 'answers%'`)
})

const rotate = async () =>
  Number((await database.current.query('select private.rotate_answers_key() as version'))[0]?.version)
const reencrypt = async (batch: number) =>
  Number((await database.current.query('select private.reencrypt($1) as count', [batch]))[0]?.count)

const versions = async () =>
  (
    await database.current.query(
      'select private.key_version_of(secrets) as version from private.application_secrets order by 1',
    )
  ).map(({ version }) => version)

const idNumberOf = async (reference: string) => {
  const rows = await asStaff(
    database.current,
    `select value from public.reveal_identity('${reference}', '核对身份信息') where item = '身份证号'`,
  )
  return rows[0]?.value
}

describe('a new key', () => {
  test('encrypts new values from now on, while old ones stay readable', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const old = await submit(wangFang)
    expect(await rotate()).toBe(1)
    const fresh = await submit(wangFang)
    expect(await versions()).toEqual([0, 1])
    expect(await idNumberOf(old)).toBe(knownIdNumber)
    expect(await idNumberOf(fresh)).toBe(knownIdNumber)
  })

  test('re-encrypts old values, a batch at a time, and then the old key may be destroyed', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const references = [await submit(wangFang), await submit(wangFang), await submit(wangFang)]
    await rotate()
    const forget = 'select private.forget_answers_key(0)'
    expect((await refusalOf(database.current, forget)).code).toBe('key_in_use')
    expect(await reencrypt(2)).toBe(2)
    expect(await versions()).toEqual([0, 1, 1])
    expect((await refusalOf(database.current, forget)).code).toBe('key_in_use')
    expect(await reencrypt(2)).toBe(1)
    expect(await reencrypt(2)).toBe(0)
    await database.current.query(forget)
    const keys = await database.current.query(
      `select name from private.encryption_keys where name like 'answers%'`,
    )
    expect(keys).toEqual([{ name: 'answers-1' }])
    for (const reference of references) expect(await idNumberOf(reference)).toBe(knownIdNumber)
  })

  test('passes over an application that was erased a moment ago, which has no value any more', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await submit(wangFang)
    await behindTheGuards(
      database.current,
      `update private.application_secrets set secrets = null
       where application_id <> (select id from public.applications where reference = '${reference}')`,
    )
    await rotate()
    expect(await reencrypt(5)).toBe(1)
    expect(await reencrypt(5)).toBe(0)
    await database.current.query('select private.forget_answers_key(0)')
    expect(await idNumberOf(reference)).toBe(knownIdNumber)
    expect(await database.current.query('select private.decrypt_text(null) as value')).toEqual([
      { value: null },
    ])
  })

  test('runs as a job, does nothing when all is done, and can follow another', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    for (const version of [1, 2]) {
      expect(await rotate()).toBe(version)
      for (let run = 0; run < 2; run += 1) {
        await database.current.query(
          `update private.jobs set next_run_at = now() where name = 'reencrypt-answers'`,
        )
        await database.current.query('select api.run_due_jobs()')
      }
      expect(await versions()).toEqual([version])
    }
    const jobs = await database.current.query(
      `select last_error from private.jobs where name = 'reencrypt-answers'`,
    )
    expect(jobs).toEqual([{ last_error: null }])
    expect(await idNumberOf(reference)).toBe(knownIdNumber)
  })

  test('is refused while another rotation is under way', async () => {
    await submit(await signIn(database.current, 'Wang Fang'))
    await rotate()
    expect((await refusalOf(database.current, 'select private.rotate_answers_key()')).code).toBe(
      'rotation_is_on',
    )
  })

  test('can be made by the owner only: staff, workers and the service key may not', async () => {
    for (const role of ['staff', 'anon', 'authenticated', 'service_role'] as const)
      for (const call of ['rotate_answers_key()', 'forget_answers_key(0)', 'reencrypt(1)'])
        expect((await staffRefusalOf(database.current, `select private.${call}`, role)).code).toBe('42501')
  })
})

test('every column that keeps bytes is known to the rotation, or holds nothing encrypted', async () => {
  const plainBytes = ['signup_tickets.public_key', 'notice_pictures.bytes', 'place_pictures.bytes']
  const rows = await database.current.query<{ table: string; column: string }>(`
    select relname as "table", attname as "column" from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      and atttypid = 'bytea'::regtype and attnum > 0 and not attisdropped and attname not like '%hash'
      and not exists (
        select from private.encrypted_columns where table_name = relname and column_name = attname
      )`)
  expect(rows.filter(({ table, column }) => !plainBytes.includes(`${table}.${column}`))).toEqual([])
})
