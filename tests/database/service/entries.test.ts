import { expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { insertAsStaff, refusalOfRow } from '../../support/database/console-rows.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()
const insert = (cells: object) => insertAsStaff(database.current, 'entries', { title: '示例入口', ...cells })
const board = async (unionId: string) => {
  const [row] = await database.current.query<{
    board: { entries: { title: string; kind: string; target: string | null; tradeUnionName: string }[] }
  }>('select api.get_notice_board($1) as board', [unionId])
  return row?.board.entries ?? []
}

test('a new database of Anhui leads to 皖工惠, 五一学堂 and 安徽职工服务网', async () => {
  expect(await board('340111')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: '小程序', title: '皖工惠', tradeUnionName: '安徽省总工会' }),
      expect.objectContaining({ kind: '小程序', title: '五一学堂' }),
      expect.objectContaining({ kind: '网站', title: '安徽职工服务网', target: 'https://zgfw.ahghw.org.cn' }),
    ]),
  )
})

test('an entry of 包河区 is seen there alone, and not while staff have put it away', async () => {
  await insert({
    kind: '电话',
    title: '包河维权电话',
    target: '（0551）6200 0000',
    trade_union_id: '包河区总工会',
  })
  const titles = async (unionId: string) => (await board(unionId)).map(({ title }) => title)
  expect(await board('340111')).toContainEqual(
    expect.objectContaining({ title: '包河维权电话', target: '0551-6200-0000' }),
  )
  expect(await titles('340100')).not.toContain('包河维权电话')
  await asStaff(database.current, `update public.entries set is_shown = false where title = '包河维权电话'`)
  expect(await titles('340111')).not.toContain('包河维权电话')
})

test.each([
  ['a site without an address', { kind: '网站' }, /要填网址/],
  ['a site over http', { kind: '网站', target: 'http://zgfw.ahghw.org.cn' }, /不是 https:\/\/ 开头的网址/],
  ['a site that runs a script', { kind: '网站', target: 'javascript:alert(1)' }, /不是 https/],
  [
    'a site behind a user name',
    { kind: '网站', target: 'https://zgfw.ahghw.org.cn@example.cn' },
    /不是 https/,
  ],
  [
    'a site with a space in its address',
    { kind: '网站', target: 'https://zgfw.ahghw.org.cn/a b' },
    /不是 https/,
  ],
  ['a site without a name', { kind: '网站', target: 'https://' }, /不是 https/],
  ['a phone number with letters', { kind: '电话', target: '拨 12351 转人工' }, /只填数字和短横线/],
  ['a phone entry without a number', { kind: '电话', target: '\u200b' }, /只填数字和短横线/],
  ['a mini-program with its name for an AppID', { kind: '小程序', target: '皖工惠' }, /wx 开头，一共 18 位/],
  [
    'a page of a site',
    { kind: '网站', target: 'https://a.example.cn', path: 'pages/index' },
    /只有小程序才填页面路径/,
  ],
  ['a name that nobody sees', { kind: '小程序', title: '\u200b\u2800\ufeff' }, /看不见的字不算/],
  ['an entry without a name', { kind: '小程序', title: null }, /入口名称要写 2 到 12 字/],
  ['an entry of no kind', { kind: null }, /没有选入口的种类/],
  ['a second entry of the same name', { kind: '小程序', title: '皖 工惠' }, /已经有同名的入口/],
  ['a union that is not there', { kind: '小程序', trade_union_id: '示例总工会' }, /工会名录里没有/],
])('%s is refused with a sentence', async (_, cells, sentence) => {
  expect(await refusalOfRow(database.current, 'entries', { title: '示例入口', ...cells })).toMatch(sentence)
})

test('an address pasted with a BOM and a mini-program with its AppID and page are taken', async () => {
  expect(
    await insert({ kind: '网站', title: '示例网站', target: '\ufeffhttps://a.example.cn:8443/列表?x=1#y ' }),
  ).toMatchObject({
    target: 'https://a.example.cn:8443/列表?x=1#y',
  })
  expect(
    await insert({
      kind: '小程序',
      title: '示例小程序',
      target: 'wx0123456789abcdef',
      path: 'pages/index/index?from=a',
    }),
  ).toMatchObject({ target: 'wx0123456789abcdef' })
})
