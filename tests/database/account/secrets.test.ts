import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { serviceAccount, signIn } from '../../support/database/people.ts'
import { aSubmission, decide, knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

/** Every place in every table of ours with this text, bytes of binary columns included. */
async function placesOf(text: string): Promise<string[]> {
  const columns = await database.current.query<{ schema: string; name: string; column: string }>(
    `select table_schema as schema, table_name as name, column_name as column
     from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const places: string[] = []
  for (const { schema, name, column } of columns) {
    const [row] = await database.current.query<{ found: boolean }>(
      `select exists (
         select from "${schema}"."${name}"
         where position($1 in "${column}"::text) > 0 or position(encode(convert_to($1, 'UTF8'), 'hex') in "${column}"::text) > 0
       ) as found`,
      [text],
    )
    if (row?.found === true) places.push(`${schema}.${name}.${column}`)
  }
  return places
}

test('a known ID number is in no plain column of any table, whichever way it came', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang', '13800000071')
  const reference = await submit(wangFang)
  await decide(database.current, reference, { decision: '要求补正', reason: '请核对', items: ['身份证号'] })
  const { answers } = await wangFang.call<{ answers: object }>('get_application', { reference })
  await wangFang.call('supplement_application', {
    reference,
    supplement: { ...aSubmission({ answers }), secrets: { idNumber: knownIdNumber } },
  })
  const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
  await signUp(wangFang, eventId, { sex: '男', birthDate: '1990-01-01', idNumber: knownIdNumber })
  await serviceAccount(database.current).call('run_due_jobs')

  expect(await placesOf('示例一')).not.toEqual([])
  expect(await placesOf(knownIdNumber)).toEqual([])
})

test('the plain numbers come back whole from the encrypted row', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang)
  const shown = await database.current.query(`select * from public.reveal_identity($1, '核对身份信息')`, [
    reference,
  ])
  expect(shown).toEqual([
    { item: '身份证号', value: knownIdNumber },
    { item: '家庭成员第1项，身份证号', value: '340101201001015678' },
  ])
})

test('removing a family member removes the ID number too', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang)
  await decide(database.current, reference, { decision: '要求补正', reason: '请核对', items: ['家庭成员'] })
  const { answers } = await wangFang.call<{ answers: object }>('get_application', { reference })
  await wangFang.call('supplement_application', {
    reference,
    supplement: { ...aSubmission({ answers: { ...answers, members: [] } }), secrets: {} },
  })
  const shown = await database.current.query(`select item from public.reveal_identity($1, '核对身份信息')`, [
    reference,
  ])
  expect(shown).toEqual([{ item: '身份证号' }])
})

test('the same number encrypted twice looks different', async () => {
  const [row] = await database.current.query(
    `select private.encrypt_text('340101199001011234') = private.encrypt_text('340101199001011234') as same`,
  )
  expect(row).toEqual({ same: false })
})
