import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { type ConsoleApp, startConsoleApp } from '../../support/console-app.ts'
import { insertRow, saveCells } from '../../support/database/table-editor.ts'
import { choose, tap, type } from '../../support/form-on-phone.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/*
 * What clerks enter in Studio's Table Editor, through postgres-meta, before anybody sees it on a phone. The tests build
 * on one another.
 */
let office: ConsoleApp
let browser: Browser
let page: Page

beforeAll(async () => {
  office = await startConsoleApp()
  browser = await launchBrowser()
  page = await openApp(browser, office.app, '/home', { openid: 'li-qiang' })
  page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const rows = [
  '类型\t名称\t管理的工会\t县区\t地址\t纬度\t经度\t开放时间\t设施',
  '工会驿站\t示例滨湖驿站\t合肥市包河区总工会\t包河区\t示例路 18 号\t31.79\t117.3\t全天\t有水喝、有厕所（停用，12月25日修好）',
  '母婴室\t示例母婴室\t包河区总工会\t包河区\t示例路 20 号\t\t\t每天 22:00–8:00\t',
  '工会驿站\t示例外省驿站\t包河区总工会\t包河区\t示例路 22 号\t39.9\t116.4\t全天\t',
]

test('a table with wrong rows brings in nothing; corrected, the station is on the phone', async () => {
  const [pasted] = await office.studio(
    insertRow('place_imports', { content: rows.join('\r\n'), publishes: true }),
  )
  expect(pasted?.outcome).toBe(
    [
      '一个也没有导入，有 2 行不对。请改好 content 再保存。',
      '第 3 行：“22:00-8:00”结束得比开始早。开过半夜请写成 22:00–次日8:00。',
      '第 4 行：纬度要在29到35之间。',
    ].join('\n'),
  )
  const [corrected] = await office.studio(
    saveCells('place_imports', { content: rows.slice(0, 2).join('\r\n') }, `id = ${pasted?.id}`),
  )
  expect(corrected?.outcome).toBe('导入了 1 个服务点，职工已经看得到。')
  const again = { kind: '工会驿站', name: '示例 滨湖驿站', address: '示例路１８号' }
  const keptBy = { trade_union_id: '340111', region_code: '340111' }
  await expect(office.studio(insertRow('places', { ...again, ...keptBy }))).rejects.toThrow(
    '包河区已经有“示例滨湖驿站”（示例路 18 号），不用再加，改那一条就行。',
  )
  await page.goto(`${office.app.url}/nearby`)
  await page.getByText('示例滨湖驿站').waitFor()
  await takePicture(page, 'console-first-nearby')
})

test('a worker reports a fault, the clerk reads it and writes when it was handled', async () => {
  await page.getByLabel('看看里面：示例滨湖驿站').click()
  await page.getByText('停用，12月25日修好').waitFor()
  await page.getByLabel('哪里不对？报错', { exact: true }).click()
  await page.getByLabel('哪里不对：没开门').click()
  await tap(page, '告诉工会')
  await page.getByText('收到了，谢谢！工会会去核对').waitFor()
  const [report] = await office.studio('select 服务点, 哪里不对, 报错序号 from public.places_reported')
  expect(report).toMatchObject({ 服务点: '示例滨湖驿站', 哪里不对: '没开门' })
  await office.studio(
    saveCells(
      'place_reports',
      { handled_on: '2026-12-01', handled_note: '已开门' },
      `id = ${report?.报错序号}`,
    ),
  )
  expect(await office.studio('select 服务点 from public.places_reported')).toEqual([])
})

test('a notice that ends before it begins is refused with a sentence; mended, it is in the list', async () => {
  const notice = { title: '冬天送温暖', category: '福利', body: '头盔、护手套可以领了。' }
  const times = { published_at: '2026-01-02 09:00+08', hidden_at: '2026-01-01 09:00+08' }
  await expect(office.studio(insertRow('notices', { ...notice, ...times }))).rejects.toThrow(
    '下架时间（hidden_at）要晚于发布时间（published_at）',
  )
  await office.studio(insertRow('notices', { ...notice, published_at: times.published_at }))
  await page.goto(`${office.app.url}/notices`)
  await page.getByText('冬天送温暖').click()
  await page.getByText('头盔、护手套可以领了。').waitFor()
})

test('the clerk writes the AppID of 皖工惠 and adds an entry; the worker sees both without a release', async () => {
  const where = `title = '皖工惠'`
  await expect(office.studio(saveCells('entries', { target: '皖工惠' }, where))).rejects.toThrow(
    'wx 开头，一共 18 位',
  )
  await office.studio(saveCells('entries', { target: 'wx0123456789abcdef' }, where))
  await office.studio(insertRow('entries', { kind: '电话', title: '示例热线', target: '（0551）0000 2468' }))
  const board: { entries: unknown } = await (
    await fetch(`${office.app.url}/api/trade-unions/340111/notice-board`)
  ).json()
  expect(board.entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ title: '皖工惠', target: 'wx0123456789abcdef' }),
      expect.objectContaining({ title: '示例热线', target: '0551-0000-2468' }),
    ]),
  )
  // The server keeps a public answer for two seconds.
  const listed = async () => {
    await page.goto(`${office.app.url}/entries`)
    await page.getByText('五一学堂').waitFor()
    return page.getByText('示例热线').count()
  }
  await expect.poll(listed, { timeout: 20_000 }).toBe(1)
})

test('the county’s page says which department looks after it, as the clerk has written it', async () => {
  await expect(
    office.studio(insertRow('union_liaisons', { trade_union_id: '合肥市总工会', department: '女职工部' })),
  ).rejects.toThrow('对口联系的是县级工会')
  await expect(
    office.studio(saveCells('union_liaisons', { department: null }, `trade_union_id = '340111'`)),
  ).rejects.toThrow('部门要写 2 到 30 个字')
  await office.studio(saveCells('union_liaisons', { department: '女职工部' }, `trade_union_id = '340111'`))
  await page.goto(`${office.app.url}/service?service=legal-advice`)
  await tap(page, /选择地区/)
  await page.getByRole('dialog').getByText('合肥市', { exact: true }).click()
  await page.getByRole('dialog').getByText('包河区', { exact: true }).click()
  await page.getByText('省总工会对口联系').waitFor()
  await page.getByText('女职工部').waitFor()
  await takePicture(page, 'console-first-liaison')
})

test('a short question is answered in Studio, by a clerk who does not read who asked, and grows into legal aid', async () => {
  await tap(page, /^开始申请/)
  await choose(page, '争议类型', '加班与休假')
  await type(page, '想问的事', '三月起加班没有加班费，还能要回来吗？')
  await type(page, '姓名', '示例保密人')
  await type(page, '手机号', '13877776666')
  await choose(page, '能不能让单位知道是您', '不能让单位知道')
  await tap(page, '去核对信息')
  await page.getByText('提交给 包河区总工会').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await tap(page, '提交给 包河区总工会')
  await page.getByText('已提交给 包河区总工会').waitFor()
  const reference = new URL(page.url()).searchParams.get('reference') ?? ''
  const [review] = await office.studio(`select * from public.reviews where reference = '${reference}'`)
  expect(JSON.stringify(review)).toContain('对单位保密')
  expect(JSON.stringify(review)).not.toMatch(/示例保密人|13877776666/)
  const open = `reference = '${reference}' and closed_at is null`
  await office.studio(saveCells('reviews', { decision: '受理', staff_name: '示例经办' }, open))
  await office.studio(
    saveCells('reviews', { decision: '通过', reason: '加班费可以要回来，请带考勤表。' }, open),
  )
  await page.goto(`${office.app.url}/progress?reference=${reference}`)
  await page.getByText('加班费可以要回来，请带考勤表。').first().waitFor()
  await takePicture(page, 'legal-advice-answer')
  await page.getByText('接着申请工会法律援助').click()
  await page
    .getByText(/^示例保密人，/)
    .filter({ visible: true })
    .first()
    .waitFor()
})
