import { expect, test } from 'vitest'
import { aDraft, save } from '../../support/database/drafts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { asWorker, type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Join = {
  isJoined: boolean
  hasAgreed: boolean
  other: { isOfWechat: boolean; phoneMasked: string } | null
}

let phones = 13_800_000_600
const aPhone = () => String(phones++)

/** Somebody who signs in with a code by SMS, and so has an account of the web. */
async function onTheWeb(phone: string): Promise<Person> {
  const functions = serviceAccount(database.current)
  // One code a minute for a phone.
  await database.current.query('delete from private.rate_limits')
  const { challenge } = await functions.call<{ challenge: string }>('keep_sms_code', {
    phone,
    code: '123456',
  })
  const asked = { phone, code: '123456', challenge, is_new_owner: true }
  const { workerId } = await functions.call<{ workerId: string }>('sign_in_with_sms', asked)
  return asWorker(database.current, workerId)
}

/** Both accounts know each other; nobody has agreed. */
async function introduced(inWechat: Person, web: Person): Promise<void> {
  const { code } = await inWechat.call<{ code: string }>('create_join_code')
  await web.call('claim_join_code', { code: code.toLowerCase() })
}
const agree = (person: Person) => person.call<Join>('agree_to_join')

/** Every column of the catalogue that names a worker. */
const namedColumns = () =>
  database.current.query<{ table_name: string; column_name: string }>(`
    select listed.conrelid::regclass::text as table_name, attribute.attname as column_name
    from pg_constraint as listed
    join pg_attribute as attribute on attribute.attrelid = listed.conrelid and attribute.attnum = any (listed.conkey)
    where listed.contype = 'f' and listed.confrelid = 'public.workers'::regclass order by 1, 2`)
const ofTheJoin = ['private.account_joins', 'workers', 'public.workers']

test('Wang Fang joins her accounts: both sides agree, and what was on the web is in WeChat', async () => {
  const phone = aPhone()
  const wangFang = await signIn(database.current, 'Wang Fang')
  const web = await onTheWeb(phone)
  const reference = await submit(web)
  const eventId = await anEvent(database.current)
  const signup = await signUp(web, eventId)
  await save(web, aDraft())
  await introduced(wangFang, web)
  const seen = await wangFang.call<Join>('get_account_join')
  expect(seen.other).toMatchObject({ isOfWechat: false, applications: 1, signups: 1 })
  expect(await agree(web)).toMatchObject({ isJoined: false, hasAgreed: true })
  expect(await wangFang.call('list_applications'), 'nothing moves before both agree').toEqual([])
  expect(await agree(wangFang)).toMatchObject({ isJoined: true })
  expect(await wangFang.call('list_applications')).toMatchObject([{ reference }])
  expect(await wangFang.call('list_my_signups')).toMatchObject([{ id: signup.id, status: '已确认' }])
  expect(await wangFang.call('list_drafts')).toHaveLength(1)
  expect(await web.refusal('get_me'), 'its session is over').toBe('401 unauthenticated')
  const again = await onTheWeb(phone)
  expect(again.id, 'the phone leads to the one account').toBe(wangFang.id)
  const messages = await wangFang.call<{ title: string; body: string }[]>('list_messages')
  expect(messages.find(({ title }) => title === '两个账号合成了一个')?.body).toContain('1 份申请、1 份报名')
  const [log] = await database.current.query(
    `select action, subject from public.access_log where action = '合并账号' and subject like $1`,
    [`%${web.id}%`],
  )
  expect(log).toMatchObject({ subject: `职工 ${web.id} 并入 ${wangFang.id}` })
})

test('nothing in the catalogue names the account that is gone', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const web = await onTheWeb(aPhone())
  const columns = (await namedColumns()).filter(({ table_name }) => !ofTheJoin.includes(table_name))
  expect(columns.length).toBeGreaterThan(15)
  // A row for each column that has a row of another worker, pointed at the account of the web.
  await submit(web)
  await save(web, aDraft())
  await signUp(web, await anEvent(database.current))
  await web.call('save_profile', { answers: { fullName: '示例王芳' } })
  await introduced(wangFang, web)
  await agree(wangFang)
  await agree(web)
  for (const { table_name, column_name } of columns) {
    const [left] = await database.current.query<{ count: number }>(
      `select count(*)::integer as count from ${table_name} where ${column_name} = $1`,
      [web.id],
    )
    expect(left?.count, `${table_name}.${column_name}`).toBe(0)
  }
})

test('every column that names a worker is a foreign key, and the join may write it', async () => {
  const loose = await database.current.query<{ name: string }>(`
    select attribute.attrelid::regclass || '.' || attribute.attname as name from pg_attribute as attribute
    join pg_class as class on class.oid = attribute.attrelid and class.relkind = 'r'
    where class.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and attribute.attnum > 0
      and attribute.attname ~ '(worker|confirmer|asker)_id$' and not exists (
        select from pg_constraint as listed where listed.contype = 'f' and listed.conrelid = attribute.attrelid
          and listed.confrelid = 'public.workers'::regclass and attribute.attnum = any (listed.conkey)
      )`)
  expect(loose).toEqual([])
  for (const { table_name, column_name } of await namedColumns()) {
    const [may] = await database.current.query<{ may: boolean }>(
      `select has_column_privilege('app_definer', '${table_name}', '${column_name}', 'update') as may`,
    )
    expect(may?.may, `${table_name}.${column_name}`).toBe(true)
  }
})

test('refused while both hold a live signup of one event, and as soon as one is canceled it works', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const web = await onTheWeb(aPhone())
  const eventId = await anEvent(database.current)
  await signUp(wangFang, eventId)
  const second = await signUp(web, eventId, { fullName: '示例二', birthDate: '1990-01-01' })
  await introduced(wangFang, web)
  expect(await wangFang.refusal('agree_to_join')).toBe('409 both_signed_up')
  await web.call('cancel_signup', { signup_id: second.id })
  await agree(wangFang)
  expect(await agree(web)).toMatchObject({ isJoined: true })
})

test('the number alone joins nothing; the own code, a stranger’s, an old one and two accounts of WeChat neither', async () => {
  const phone = aPhone()
  const wangFang = await signIn(database.current, 'Wang Fang', phone)
  const web = await signIn(database.current, 'Li Na', phone)
  expect(web.id).not.toBe(wangFang.id)
  expect(await wangFang.call('get_account_join')).toBeNull()
  expect(await wangFang.refusal('agree_to_join')).toBe('409 join_over')
  const { code } = await wangFang.call<{ code: string }>('create_join_code')
  expect(await web.call('claim_join_code', { code })).toEqual({ refused: 'accounts_not_joinable' })
  expect(await wangFang.call('claim_join_code', { code })).toEqual({ refused: 'join_code_wrong' })
  expect(await web.call('claim_join_code', { code: 'AAAAAAAA' })).toEqual({ refused: 'join_code_wrong' })
  const late = await onTheWeb(aPhone())
  await database.current.query('update private.account_joins set expires_at = now()')
  expect(await late.call('claim_join_code', { code })).toEqual({ refused: 'join_code_wrong' })
  for (let count = 0; count < 9; count += 1) await late.call('claim_join_code', { code })
  expect(await late.refusal('claim_join_code', { code })).toContain('429 rate_limited')
})

test('a role of the account of the web is the one account’s, a child of both accounts is one, another comes along', async () => {
  const phone = aPhone()
  const wangFang = await signIn(database.current, 'Wang Fang')
  const web = await onTheWeb(phone)
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例', $1, '340100')`,
    [phone],
  )
  expect(await web.call('get_me')).toMatchObject({ isOrganizer: true })
  const child = { fullName: '示例小明', sex: '男', birthDate: `${new Date().getUTCFullYear() - 8}-01-01` }
  const nobody = { fullName: undefined, sex: undefined, birthDate: undefined }
  const about = { ...nobody, child, childConsentVersion: '2026-11', guardianName: '示例王芳' }
  const aClass = () =>
    anEvent(database.current, { kind: '读书活动', pools: { 不限: 5 }, columns: { attendees: `'孩子'` } })
  await signUp(wangFang, await aClass(), about)
  await signUp(web, await aClass(), about)
  const sister = { ...child, fullName: '示例小红', sex: '女' }
  await signUp(web, await aClass(), { ...about, child: sister })
  await introduced(web, wangFang)
  await agree(web)
  await agree(wangFang)
  expect(await wangFang.call('get_me')).toMatchObject({ isOrganizer: true })
  const children = await wangFang.call<{ fullName: string }[]>('list_children')
  expect(children.map(({ fullName }) => fullName).sort()).toEqual(['示例小明', '示例小红'])
  expect(await wangFang.call('list_my_signups')).toHaveLength(3)
})
