import { beforeEach, describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()
beforeEach(() => database.current.query('delete from public.places'))

type Import = { id: number; outcome: string; imported_count: number; imported_at: string | null }
async function asClerk(sql: string, parameters: unknown[]): Promise<Import> {
  await database.current.query('set role staff')
  try {
    const [row] = await database.current.query<Import>(sql, parameters)
    if (row === undefined) throw new Error('no row')
    return row
  } finally {
    await database.current.query('reset role')
  }
}
const paste = (content: string) =>
  asClerk('insert into public.place_imports (content) values ($1) returning *', [content])
const places = () =>
  database.current.query(
    'select state, name, address, phone, checked_on::text from public.places order by name',
  )
const header = '类型,名称,管理的工会,县区,地址,纬度,经度,开放时间,电话,设施,核对日期'

describe('a clerk pastes a table', () => {
  test('copied from Excel with tabs, and every row becomes a draft', async () => {
    const rows = [
      header,
      '工会驿站,示例一,包河区总工会,包河区,示例路1号,31.79,117.3,每天 6:30–22:00,（0551）62000000,有水喝,2026/12/1',
      '母婴室,示例二,340111,340111,示例路2号,,,,,,',
    ]
    const done = await paste(rows.join('\r\n').replaceAll(',', '\t'))
    expect(done).toMatchObject({
      outcome: '导入了 2 个服务点，都是草稿，看好了改成“已发布”。',
      imported_count: 2,
    })
    expect(await places()).toEqual([
      {
        state: '草稿',
        name: '示例一',
        address: '示例路1号',
        phone: '0551-62000000',
        checked_on: '2026-12-01',
      },
      { state: '草稿', name: '示例二', address: '示例路2号', phone: null, checked_on: null },
    ])
  })

  test('of CSV with a byte order mark, quotes, commas and line breaks in a cell, columns in another order', async () => {
    await paste(
      '\ufeff名称,类型,县区,管理的工会,地址,提示\n"示例""小哥""驿站",工会驿站,包河区,包河区总工会,"示例路 1 号,\n加油站旁边",\n\n,,,,,\n示例二,托管,包河区,包河区总工会,示例路 2 号,"要先报名"',
    )
    expect(await places()).toMatchObject([
      { name: '示例"小哥"驿站', address: '示例路 1 号,\n加油站旁边' },
      { name: '示例二' },
    ])
  })

  test('with semicolons, as some computers save it, and words as a PDF or a web page gave them', async () => {
    await paste(
      '类型;名称\u200b;管理的工会;县区;地址;纬度;经度;开放时间\n⼯会驿站\u00a0;示例一;包河区总工会;包河区\u3000;示例路 1 号;３１.７９;\u200b117.3;"周一 9:00-10:00；周二 9:00-10:00; 周三 9:00-10:00"',
    )
    expect(await places()).toMatchObject([{ name: '示例一', address: '示例路 1 号' }])
  })

  test('with wrong rows: each has its line and a sentence, nothing is imported, and correcting the cell imports all', async () => {
    const wrong = [
      header,
      '工会驿站,示例一,包河区总工会,包河区,示例路1号,31.79,117.3,每天 6:30–22:00,,,',
      '驿站,示例二,包河区总工会,包河区,示例路2号,,,,,,',
      '工会驿站,示例三,包河区总工会,包河区,示例路3号,39.9,116.4,,,,',
      '工会驿站,示例四,包河区总工会,包河区,示例路4号,,,22:00-6:00,,,',
      '工会驿站,示例 一,包河区总工会,包河区,示例路１号,,,,,,',
      '工会驿站,示例六,包河区总工会,肥西县,示例路6号,,,,,,',
      '工会驿站,示例七,包河区总工会,包河区,示例路7号,北纬31,117.3,,,,',
      '工会驿站,示例八,包河区总工会,包河区,示例路8号,,,,打前台,,',
      '工会驿站,示例九,包河区总工会,包河区,示例路9号,,,,,,2026-02-30',
      '工会驿站,示例十,,包河区,示例路10号,,,,,,',
    ]
    const refused = await paste(wrong.join('\n'))
    expect(refused.outcome.split('\n')).toEqual([
      '一个也没有导入，有 9 行不对。请改好 content 再保存。',
      expect.stringMatching(/^第 3 行：没有“驿站”这个类型，只能写：工会驿站、/),
      '第 4 行：纬度要在29到35之间。',
      '第 5 行：“22:00-6:00”结束得比开始早。开过半夜请写成 22:00–次日6:00。',
      '第 6 行：包河区已经有“示例一”（示例路1号），不用再加，改那一条就行。',
      '第 7 行：包河区总工会不管肥西县的服务点，请改管理的工会或者县（区）。',
      '第 8 行：纬度要写数字，例如 31.7901。',
      '第 9 行：电话只填数字和短横线。',
      '第 10 行：没有 2026-02-30 这一天。',
      '第 11 行：没有写管理的工会。',
    ])
    expect(await places()).toEqual([])
    const again = await asClerk(
      'update public.place_imports set content = $1, publishes = true where id = $2 returning *',
      [wrong.slice(0, 2).join('\n'), refused.id],
    )
    expect(again.outcome).toBe('导入了 1 个服务点，职工已经看得到。')
    await expect(
      asClerk('update public.place_imports set content = content || $1 where id = $2 returning *', [
        'x',
        refused.id,
      ]),
    ).rejects.toThrow('这张表已经导入了。')
  })

  test('with the names as on a seal, a line break in a cell, and is told the row that Excel shows', async () => {
    const rows = [
      header,
      '工会驿站,示例一,合肥市包河区总工会,合肥市包河区,"示例路1号\n加油站旁边",,,,+86 138 0000 0000,,',
      '工会驿站,示例二,安徽省广德市总工会,宣城市广德市,示例路2号,,,,,,',
      '工会驿站,示例三,包河区总工会,包河区,示例路3号,117.3,31.79,,,,',
    ]
    expect((await paste(rows.join('\r\n').replaceAll(',', '\t'))).outcome).toContain(
      '第 4 行：经度和纬度写反了：先纬度，后经度。',
    )
    expect((await paste(rows.slice(0, 3).join('\n'))).imported_count).toBe(2)
    expect(await places()).toMatchObject([{ name: '示例一', phone: '138-0000-0000' }, { name: '示例二' }])
  })

  test('that is no such table, and reads why', async () => {
    const outcome = async (content: string) => (await paste(content)).outcome
    expect(await outcome('类型,名称,单位\n')).toContain('第 1 行：不认识“单位”这一栏')
    expect(await outcome('类型,名称,管理的工会,县区\n')).toContain(
      '第 1 行：第一行要有“地址”这一栏，请照模板填。',
    )
    expect(await outcome('�����,����')).toContain('文字是乱码。请用 Excel 或 WPS 打开文件，再全选复制过来。')
    expect(await outcome(header)).toBe('没有导入：栏目名称下面没有内容。')
    expect(
      await outcome(`${header}\n工会驿站,示例一,包河区总工会,包河区,示例路1号,楼上,31.79,117.3,,,,多出来`),
    ).toContain('第 2 行：格子比栏目多')
    expect(await outcome(`${header}\n工会驿站,"示例一,包河区总工会,包河区,示例路1号`)).toContain(
      '第 2 行：英文双引号没有成对',
    )
    expect(await outcome('类型,名称,管理的工会,县区,地址,电话,电话\n')).toContain(
      '第 1 行：“电话”这一栏写了两次，请留下对的那一栏。',
    )
    await expect(outcome('长'.repeat(700_000))).rejects.toThrow('表格太大，请分几次导入')
  })
})
