import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
const folder = new URL('../../../supabase/snippets/', import.meta.url)
let wangFang: Person

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang', '13800000001')
})

const read = (title: string) => readFileSync(new URL(`${encodeURIComponent(title)}.sql`, folder), 'utf8')

/** Runs a saved query as role staff, with its placeholders filled in. */
async function run(title: string, changes: Record<string, string> = {}): Promise<Record<string, unknown>[]> {
  let sql = read(title)
  for (const [example, value] of Object.entries(changes)) {
    expect(sql).toContain(example)
    sql = sql.replace(example, value)
  }
  return asStaff(database.current, sql)
}

describe('the saved queries', () => {
  test('each has a Chinese title, says first what it shows, and only reads', () => {
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const title = file.replace(/\.sql$/, '')
      expect(title).toMatch(/^[\u4e00-\u9fff]+$/)
      expect(read(title)).toMatch(new RegExp(`^-- ${title}：[^\\n]+。\\n`))
      expect(read(title)).not.toMatch(/\b(insert|update|delete|truncate|alter|drop|grant|create)\b/i)
    }
  })

  test('each runs as it is saved, as the owner and as role staff', async () => {
    // These need an existing number or name and say so. Each has a test of its own.
    const needy = ['撤销误操作', '查询办理进度', '查询修改记录', '查看已结束申请的材料', '导出某活动名单']
    for (const file of readdirSync(folder)) {
      const title = file.replace(/\.sql$/, '')
      if (needy.includes(title)) continue
      const sql = read(title)
      await expect(database.current.query(sql), file).resolves.toBeInstanceOf(Array)
      await expect(asStaff(database.current, sql), file).resolves.toBeInstanceOf(Array)
    }
  })

  test('查询办理进度 tells what happened to one application and to no other', async () => {
    const own = await submit(wangFang)
    await submit(wangFang)
    await decide(database.current, own, { decision: '受理' })
    const steps = await run('查询办理进度', { AH2611227K3MAA: own })
    expect(steps).toMatchObject([
      { 做了什么: '提交申请', 谁: '申请人', 现在的状态: '已受理' },
      { 做了什么: '已受理', 谁: '包河区总工会' },
    ])
  })

  test('超期清单 and 快到期清单 share what is due: late ones here, those of the next three days there', async () => {
    const late = await submit(wangFang)
    const soon = await submit(wangFang)
    const later = await submit(wangFang)
    for (const [reference, day] of [
      [late, `private.today() - 1`],
      [soon, `private.today()`],
      [later, `private.today() + 30`],
    ])
      await behindTheGuards(
        database.current,
        `update public.reviews set due_on = ${day} where reference = '${reference}'`,
      )
    const references = async (title: string) => (await run(title)).map((row) => row.申请编号)
    expect(await references('超期清单')).toEqual([late])
    const dueSoon = await references('快到期清单')
    expect(dueSoon).toContain(soon)
    expect(dueSoon).not.toContain(late)
    expect(dueSoon).not.toContain(later)
  })

  test('等补正过久 names who has not sent a supplement for fifteen days', async () => {
    const [patient, recent] = [await submit(wangFang), await submit(wangFang)]
    for (const reference of [patient, recent])
      await decide(database.current, reference, {
        decision: '要求补正',
        reason: '看不清',
        items: ['缴费票据'],
      })
    await behindTheGuards(
      database.current,
      `update public.reviews set opened_at = opened_at - interval '15 days' where reference = $1`,
      [patient],
    )
    expect(await run('等补正过久')).toMatchObject([
      { 申请编号: patient, 补正项目: '缴费票据', 已等天数: 15, 职工已看到: '否' },
    ])
  })

  test('月度统计 counts by union and altogether, and 本月帮扶救助 the aid', async () => {
    const own = await submit(wangFang, { tradeUnionId: '340200' })
    for (const decision of ['受理', '通过', '办结']) await decide(database.current, own, { decision })
    const [{ month }] = (await database.current.query(
      `select to_char(private.today(), 'YYYY-MM') as month`,
    )) as [{ month: string }]
    const rows = await run('月度统计', { "'2026-11'": `'${month}'` })
    expect(rows.find((row) => row.受理工会 === '芜湖市总工会')).toMatchObject({
      ...{ 提交: 1, 受理: 1, 通过: 1, 办结: 1, 要求补正: 0, 不予通过: 0, 转办: 0 },
    })
    expect(rows.at(-1)?.受理工会).toBe('合计')
    expect(await run('月度统计', { "'2026-11'": `'2026-01'` })).toMatchObject([{ 受理工会: '合计', 提交: 0 }])
    const aid = await run('本月帮扶救助')
    expect(aid.find((row) => row.受理工会 === '芜湖市总工会')).toMatchObject({
      上级工会: '安徽省总工会',
      事项: '困难职工子女助学',
    })
  })

  test('导出某活动名单 shows the signups of the named event only', async () => {
    const [named, other] = [await anEvent(database.current), await anEvent(database.current)]
    await signUp(wangFang, named)
    await signUp(wangFang, other)
    const [event] = await database.current.query<{ title: string }>(
      'select title from public.events where id = $1',
      [named],
    )
    const rows = await run('导出某活动名单', { 请改成活动名称: event?.title ?? '' })
    expect(rows).toMatchObject([{ 姓名: '示例一', 活动编号: named }])
  })

  test('撤销误操作 takes a decision back, and says what is wrong with the number it was saved with', async () => {
    const own = await submit(wangFang)
    await decide(database.current, own, { decision: '受理' })
    const [row] = await run('撤销误操作', { AH2611227K3MAA: own })
    expect(row?.结果).toContain('已撤销第 1 轮的“受理”')
    const refusal = await staffRefusalOf(database.current, read('撤销误操作'))
    expect(refusal).toEqual({ code: 'not_found', sentence: '没有编号为 AH2611227K3MAA 的申请，请核对编号。' })
  })

  describe('what staff mistyped is named instead of answered with nothing', () => {
    const refusal = async (title: string, example: string, typed: string) => {
      expect(read(title)).toContain(`'${example}'`)
      const sql = read(title).replace(`'${example}'`, `'${typed}'`)
      return (await staffRefusalOf(database.current, sql)).sentence
    }

    for (const title of ['查询办理进度', '查询修改记录', '撤销误操作'])
      test(`a reference number, in ${title}`, async () => {
        const wrong = (typed: string) => refusal(title, 'AH2611227K3MAA', typed)
        expect(await wrong('')).toBe('请填写申请编号。')
        expect(await wrong('AH2611227K3')).toContain('申请编号“AH2611227K3”不完整')
        expect(await wrong('AH2611227K3MA4')).toContain('AH2611227K3MA4 有一位写错了')
        expect(await wrong('AH2611227K3MAA')).toContain('没有编号为 AH2611227K3MAA 的申请')
      })

    for (const title of ['月度统计', '发放金额统计'])
      test(`a month, in ${title}`, async () => {
        for (const typed of ['', '2026-13', '11-2026', '2026', '十一月', '2026-11-22'])
          expect(await refusal(title, '2026-11', typed)).toBe(`月份要写成 2026-11 这样，不能是“${typed}”。`)
      })

    test('an event, in 导出某活动名单, with those that are called alike', async () => {
      await anEvent(database.current, { columns: { title: `'庐州相亲会 合肥专场'` } })
      const wrong = (typed: string) => refusal('导出某活动名单', '请改成活动名称', typed)
      expect(await wrong('庐州相亲会')).toBe(
        '没有名称是“庐州相亲会”的活动。相近的有：“庐州相亲会 合肥专场”。',
      )
      expect(await wrong('查无此活动')).toBe(
        '没有名称是“查无此活动”的活动。请到 events（活动）里复制活动名称。',
      )
    })
  })

  test('a number and a month do as people write them', async () => {
    const own = await submit(wangFang)
    const wide = own
      .toLowerCase()
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(
      await run('查询办理进度', { AH2611227K3MAA: ` ${wide.slice(0, 8)} ${wide.slice(8)} ` }),
    ).toHaveLength(1)
    for (const written of ['2026-1', '2026年1月', '２０２６－０１'])
      expect(await run('月度统计', { "'2026-11'": `'${written}'` })).toMatchObject([
        { 受理工会: '合计', 提交: 0 },
      ])
  })

  test('查询修改记录 tells who did what to one application', async () => {
    const own = await submit(wangFang)
    await database.current.query(
      `update public.reviews set decision = '受理', staff_name = '示例经办' where reference = $1`,
      [own],
    )
    expect(await run('查询修改记录', { AH2611227K3MAA: own })).toMatchObject([
      { 经办人: '示例经办', 做了什么: '修改', 表: 'reviews' },
    ])
  })

  test('发放金额统计 and 没有填金额的清单 share what was approved: with an amount here, without one there', async () => {
    const granted: string[] = []
    for (const amount of [900, null]) {
      const own = await submit(wangFang, { tradeUnionId: '341102' })
      granted.push(own)
      await decide(database.current, own, { decision: '受理' })
      await database.current.query(
        `update public.reviews set decision = '通过', granted_amount = $2 where reference = $1 and closed_at is null`,
        [own, amount],
      )
    }
    const [{ month }] = (await database.current.query(
      `select to_char(private.today(), 'YYYY-MM') as month`,
    )) as [{ month: string }]
    const money = await run('发放金额统计', { "'2026-11'": `'${month}'` })
    const langya = money.find((row) => row.受理工会 === '琅琊区总工会')
    expect([Number(langya?.发放件数), Number(langya?.金额合计)]).toEqual([1, 900])
    const missing = (await run('没有填金额的清单')).map((row) => row.申请编号)
    expect(missing).toContain(granted[1])
    expect(missing).not.toContain(granted[0])
  })

  test('本月查看和导出记录 shows who looked at an ID number, and why', async () => {
    const own = await submit(wangFang)
    await asStaff(database.current, `select * from public.reveal_identity('${own}', '打款前核对卡号')`)
    expect((await run('本月查看和导出记录'))[0]).toMatchObject({
      做了什么: '查看证件号码',
      对象: own,
      理由: '打款前核对卡号',
      涉及人数: 1,
    })
  })

  test('查看已结束申请的材料 finds the photos of a closed application, and has no link before an address is set', async () => {
    const files = [await announceFile(wangFang, 'tuitionReceipt')]
    const reference = await submit(wangFang, { attachments: files })
    await decide(database.current, reference, { decision: '不予受理', reason: '不符合条件' })
    expect(await run('查看已结束申请的材料', { AH2611227K3MAA: reference })).toMatchObject([
      { 材料: '缴费票据', 打开: null, 补正时被替换: '否' },
    ])
  })
})
