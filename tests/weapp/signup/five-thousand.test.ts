import { afterAll, beforeAll, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { press, typeEach } from '../../support/weapp/fill-in.ts'
import { launch } from '../../support/weapp/launch.ts'
import { onlineAs } from '../../support/weapp/online.ts'
import type { WeappPage } from '../../support/weapp/page.ts'

/*
 * An evening of 5,000 signups that wait for review, led from a phone in WeChat with the real server: everything Xu Min does is
 * counted in requests, in bytes that go to the screen, and in nodes that it holds.
 */
const people = 5000
/** A machine that runs all tests at once decides two hundred signups in half a minute. */
const aLongTime = 120_000
let server: RunningApp
let id: string
let app: ReturnType<typeof launch>
let page: WeappPage
const requests: string[] = []

beforeAll(async () => {
  server = await startApp()
  id = await createEvent(server.supabase, {
    men: 150,
    women: 150,
    waitlist: 500,
    columns: { needs_review: true },
  })
  const [asked] = await server.supabase.query<{ id: string }>(
    `insert into public.event_questions (event_id, place, kind, title, options)
     values ($1, 1, '单选', 'T恤尺码', '{S,M,L}') returning id`,
    [id],
  )
  await server.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000300', $1)`,
    [id],
  )
  await (await signIn(server, 'xu-min')).verifyPhone('13800000300')
  await behindTheGuards(
    server.supabase,
    `with workers as (
       insert into public.workers (id) select gen_random_uuid() from generate_series(1, ${people}) returning id
     ), counted as (select id, row_number() over () as place from workers)
     insert into public.signups (number, line_number, event_id, pool, worker_id, client_token, status, full_name, sex, birth_date, phone,
       employer, region_code, consent_version, answers)
     select place, 1000000 + place, $1, sex, id, gen_random_uuid(), '待审核', '示例' || place, sex, '1996-05-01',
       (13000000000 + place)::text, '示例单位' || place % 40, (array['340104', '340111', '340102'])[1 + place % 3], '1',
       jsonb_build_object('${asked?.id}', (array['S', 'M', 'L'])[1 + place % 3])
     from counted, lateral (select case place % 2 when 0 then '男' else '女' end as sex) as pool`,
    [id],
  )
  const online = onlineAs(server, 'xu-min')
  app = launch({
    ...online,
    requests: (request) => {
      const asked = new URL(request.url).pathname.replace(/^\/api/, '').replace(id, ':id')
      // The event's page asks for its counts every 15 seconds, so often as the test lasts.
      if (asked !== '/organizer/events/:id') requests.push(asked)
      if (!online.requests) throw new Error('no network')
      return online.requests(request)
    },
    wx: {
      ...online.wx,
      downloadFile: (options: { url: string; success?: (file: object) => void }) =>
        void fetch(options.url.replace(/^https?:\/\/[^/]+/, server.url)).then(async (answer) => {
          exported = (await answer.arrayBuffer()).byteLength
          options.success?.({ statusCode: answer.status, tempFilePath: 'wxfile://roster.xlsx' })
        }),
      openDocument: (options: { success?: (done: object) => void }) => options.success?.({}),
    },
  })
}, 240_000)
let exported = 0
afterAll(async () => {
  app?.close()
  await server?.close()
})

/** What an act costs: requests, kilobytes that go to the screen, nodes on the page after it. */
async function costOf(act: () => Promise<void>) {
  const [asked, bytes] = [requests.length, page.setData.bytes]
  await act()
  return {
    requests: requests.length - asked,
    kilobytes: Math.round((page.setData.bytes - bytes) / 1024),
    nodes: page.nodeCount(),
  }
}
/** No act redraws more than a page of thirty people, nor asks the server more than this often. */
const expectLight = (
  cost: Awaited<ReturnType<typeof costOf>>,
  most: { requests: number; kilobytes: number },
) => {
  expect(cost.requests).toBeLessThanOrEqual(most.requests)
  expect(cost.kilobytes).toBeLessThanOrEqual(most.kilobytes)
  expect(cost.nodes).toBeLessThanOrEqual(900)
}

test('the event itself shows the first ten of 5,000', async () => {
  page = app.open(`/packages/organizer/managed-event/managed-event?id=${id}`)
  await page.untilText('看全部待审核的 5000 人')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
})

test('she opens all who wait, and leafs', async () => {
  page = app.open(`/packages/organizer/roster/roster?id=${id}&waiting=1`)
  expectLight(await costOf(() => page.untilText('找到 5000 人')), { requests: 4, kilobytes: 80 })
  const leaf = await costOf(async () => {
    await press(page, '下一页')
    await page.untilText('第 2 页')
  })
  expectLight(leaf, { requests: 1, kilobytes: 60 })
})

test('she searches and narrows by county, employer and an answer', async () => {
  const search = await costOf(async () => {
    await typeEach(page, { 找人: '示例单位39' })
    await page.untilText('找到 125 人')
  })
  expectLight(search, { requests: 2, kilobytes: 60 })
  const narrow = await costOf(async () => {
    await typeEach(page, { 找人: '' })
    await page.untilText('找到 5000 人')
    await press(page, /^市县 ▾/)
    await press(page, /^市县：合肥市 包河区/)
    await page.untilText('找到 1667 人')
    await press(page, /^T恤尺码 ▾/)
    await press(page, /^T恤尺码：M/)
    await page.untilText(/找到 \d+ 人/)
    await press(page, /^女，/)
    await page.untilText('找到 834 人')
  })
  expectLight(narrow, { requests: 10, kilobytes: 250 })
}, 120_000)

test('she passes two hundred at once and reads what became of them', async () => {
  const decide = await costOf(async () => {
    await press(page, '找到 834 人 全选 200 人')
    await page.untilText('已选 200 人')
    await page.untilText('预计 150 人报上，50 人排候补')
    await press(page, '通过：所选 200 人')
    await page.untilText('审核结果', aLongTime)
    await page.untilText('已确认 150 人，候补 50 人')
    await press(page, '关闭')
    await page.untilText('找到 634 人')
  })
  expectLight(decide, { requests: 8, kilobytes: 250 })
}, 300_000)

test('she writes to the confirmed women, and downloads all 5,000', async () => {
  page = app.open(`/packages/organizer/event-messages/event-messages?id=${id}`)
  const message = await costOf(async () => {
    await page.untilText('发给 150 人')
    await typeEach(page, { 通知内容: '请带工作证' })
    await press(page, '发给 150 人')
    await page.untilText('发过的通知 1', aLongTime)
  })
  expectLight(message, { requests: 8, kilobytes: 60 })
  page = app.open(`/packages/organizer/managed-event/managed-event?id=${id}`)
  const file = await costOf(async () => {
    await press(page, '导出')
    await press(page, '导出 Excel 表格')
    await page.untilText('已打开', aLongTime)
  })
  expectLight(file, { requests: 6, kilobytes: 80 })
  expect(exported).toBeGreaterThan(100_000)
}, 300_000)
