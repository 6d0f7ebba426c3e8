import { afterAll, beforeAll, expect, test } from 'vitest'
import { worksheetNames } from '#functions/signup/export/worksheet-names.ts'
import { anEvent } from '../../support/database/events.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { readXml } from '../../support/functions/read-spreadsheet.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { unzip } from '../../support/functions/unzip.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('Xu Min opens the roster of a fair whose pools are named as people name them', async () => {
  const { supabase } = server
  const id = await anEvent(supabase, { kind: '招聘会', pools: { 汇总: 2 }, needsReview: false })
  // Behind those with a condition.
  await supabase.query('alter table public.event_pools disable trigger b_guard_change')
  await supabase.query('update public.event_pools set place = 100 where event_id = $1', [id])
  await supabase.query('alter table public.event_pools enable trigger b_guard_change')
  for (const [index, pool] of ['A/B & C', 'a?b < c', '取消和未通过', `'甲'`].entries())
    await supabase.query(
      `insert into public.event_pools (event_id, pool, capacity, place, min_age) values ($1, $2, 2, $3, $4)`,
      [id, pool, index + 1, 60 - index],
    )
  const organizer = await signInOrganizer(server, { openid: 'xu-min', phone: '13800000901', eventId: id })
  const { url } = await organizer.call('createExport', { params: { id }, body: { format: 'xlsx' } })
  const workbook = unzip((await readAnswer(await fetch(server.url + url))).bytes).get('xl/workbook.xml')
  const names = [...readXml(workbook).querySelectorAll('sheet')].map((element) =>
    element.getAttribute('name'),
  )
  expect(names).toEqual([
    '汇总',
    'A B   C',
    'a b   c (2)',
    '取消和未通过',
    '甲',
    '汇总 (2)',
    '取消和未通过 (2)',
  ])
})

test('a name keeps within what Excel takes, and never ends in half of a character', () => {
  expect(worksheetNames(['History', '\u0001', `${'长'.repeat(30)}😀`, `${'长'.repeat(30)}😀`])).toEqual([
    'History (2)',
    '名单',
    '长'.repeat(30),
    `${'长'.repeat(27)} (2)`,
  ])
})
