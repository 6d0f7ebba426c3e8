import { expect, test } from 'vitest'
import { useRelease } from '../../support/database/releases.ts'

const database = useRelease('v0.3.0')

test('a number not used for 100 days asks for what only its owner knows, and then opens the old applications', async () => {
  await database.query('delete from private.rate_limits')
  await database.query(`select api.keep_sms_code('13800000001', '654321')`)
  const signIn = async (tail: string | null) =>
    (await database.query(`select api.sign_in_with_sms('13800000001', '654321', $1) as answer`, [tail]))[0]
      ?.answer
  expect(await signIn(null)).toEqual({ refused: 'phone_changed_hands' })
  expect(await signIn('0000')).toEqual({ refused: 'owner_not_recognized' })
  const owner = await database.query(
    `select worker_id as "workerId" from public.applications where applicant_name = '示例一'`,
  )
  expect(await signIn('1234')).toEqual(owner[0])
})

test('the code that 示例乙 asked for can still be entered, and the wrong entry is still counted', async () => {
  expect(await database.query('select count(*)::integer as codes from private.assistance_codes')).toEqual([
    { codes: 1 },
  ])
  expect(await database.query('select count(*)::integer as entries from private.assistance_entries')).toEqual(
    [{ entries: 1 }],
  )
  expect(
    await database.callAs('release-li-qiang', `api.get_assistance('00000000-0000-4000-8000-00000000000d')`),
  ).toMatchObject({ state: '等输入' })
})

test('the released seat is 示例乙’s, and the release stands in the record', async () => {
  expect(
    await database.query('select full_name as name, status from public.signups order by number'),
  ).toEqual([
    { name: '示例丙', status: '已取消' },
    { name: '示例乙', status: '已确认' },
  ])
  expect(await database.query(`select reason from public.change_log where table_name = 'signups'`)).toEqual([
    { reason: '当面核对了身份证' },
  ])
})

test('whom staff named stays, whom the organizer named can be taken off', async () => {
  const [event] = await database.query(`select id from public.events where title = '示例读书会'`)
  const listed = await database.callAs<{ id: number; isNamedByStaff: boolean }[]>(
    'release-organizer',
    `api.list_co_organizers('${event?.id}')`,
  )
  const remove = (isNamedByStaff: boolean) =>
    database.callAs(
      'release-organizer',
      `api.remove_co_organizer('${event?.id}', ${listed.find((one) => one.isNamedByStaff === isNamedByStaff)?.id})`,
    )
  await expect(remove(true)).rejects.toThrow('organizer_not_removable')
  await expect(remove(false)).resolves.toBeDefined()
})
