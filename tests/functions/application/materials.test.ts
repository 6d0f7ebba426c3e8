import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { asLogin } from '../../support/database/desk-login.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let reference: string
type Photo = { 材料: string; 打开: string; 补正新传: string; 材料编号: string }

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  ;({ reference } = await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) }))
  await server.supabase.query('update private.deployment set functions_url = $1', [server.url])
})
afterAll(() => server?.close())

const photos = () =>
  asStaff(
    server.supabase,
    `select * from public.materials where 申请编号 = '${reference}' order by 顺序`,
  ) as Promise<Photo[]>
const firstLink = async (): Promise<URL> => new URL((await photos())[0]?.打开 ?? 'about:blank')
const logged = () =>
  server.supabase.query<{ actor: string; reason: string }>(
    `select actor, reason from public.access_log where action = '查看材料' order by id`,
  )

describe('the photos of an application in the console', () => {
  test('are named as the form names them, in its order', async () => {
    const labels = (await photos()).map(({ 材料 }) => 材料)
    const [row] = await server.supabase.query<{ labels: string[] }>(
      `select array_agg(item ->> 'label' order by place) as labels
       from public.applications, jsonb_array_elements(items) with ordinality as listed (item, place)
       where reference = $1 and item ->> 'kind' = 'attachments'`,
      [reference],
    )
    expect(labels.length).toBeGreaterThan(3)
    expect([...new Set(labels)]).toEqual(row?.labels.filter((label) => labels.includes(label)))
  })

  test('open with their link, and each opening is a line of the record: who, which application, which photo', async () => {
    const [first] = await photos()
    const answer = await fetch(await firstLink())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]))
    const record = await logged()
    expect(record).toHaveLength(1)
    expect(record[0]?.actor).toContain('staff')
    expect(record[0]?.reason).toBe(first?.材料)
  })

  test('which Wang Fang sent as a correction are marked as new', async () => {
    expect((await photos()).every(({ 补正新传 }) => 补正新传 === '否')).toBe(true)
  })
})

describe('a link opens nothing', () => {
  const tampered: [string, (token: string) => string][] = [
    ['of another photo', (token) => `${'31'.repeat(36)}${token.slice(72)}`],
    ['with another end', (token) => `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`],
    ['that nobody signed', () => `${'ab'.repeat(60)}.${'cd'.repeat(32)}`],
  ]
  test.each(tampered)('%s', async (_, change) => {
    const link = await firstLink()
    const token = link.pathname.split('/').at(-1) ?? ''
    const before = await logged()
    expect((await fetch(`${server.url}/api/materials/${change(token)}`)).status).toBe(410)
    expect(await logged()).toEqual(before)
  })

  test('after its hour', async () => {
    const token = (await firstLink()).pathname.split('/').at(-1) ?? ''
    const [place, id, , login] = Buffer.from(token.split('.')[0] ?? '', 'hex')
      .toString()
      .split(' ')
    const claim = Buffer.from(`${place} ${id} ${Math.floor(Date.now() / 1000) - 1} ${login}`).toString('hex')
    const [signed] = await server.supabase.query<{ signature: string }>(
      'select private.link_signature($1) as signature',
      [claim],
    )
    const answer = await fetch(`${server.url}/api/materials/${claim}.${signed?.signature}`)
    expect(answer.status).toBe(410)
    expect(JSON.stringify(await answer.json())).toContain('链接已失效，请刷新材料一览')
  })

  test('of a login that was closed meanwhile', async () => {
    await server.supabase.query(`select private.open_desk_login('340000')`)
    const [photo] = await asLogin(
      server.supabase,
      'clerk_340000',
      `select 打开 as link from public.materials where 申请编号 = '${reference}' limit 1`,
    )
    const link = String(photo?.link)
    expect((await fetch(link)).status).toBe(200)
    await server.supabase.query(`update private.desk_logins set closed_at = now(), closed_by = 'postgres'`)
    expect((await fetch(link)).status).toBe(410)
  })

  test('of a person who was erased', async () => {
    const link = await firstLink()
    await server.supabase.query(
      `update public.reviews set decision = '不予受理', reason = '不符合条件' where reference = $1`,
      [reference],
    )
    await server.supabase.query(`select private.purge_application($1, '本人要求清除')`, [reference])
    expect((await fetch(link)).status).toBe(404)
    expect(await photos()).toEqual([])
  })
})
