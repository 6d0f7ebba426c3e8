import { expect, test } from 'vitest'
import { asStaff, behindTheGuards, staffRefusalOf } from '../../support/database/console.ts'
import { insertAsStaff, refusalOfRow } from '../../support/database/console-rows.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()
const notice = (cells = {}) => ({ title: '示例公告', body: '示例正文。', ...cells })
const insert = (cells = {}) => insertAsStaff(database.current, 'notices', notice(cells))
const refusal = (cells: object) => refusalOfRow(database.current, 'notices', notice(cells))
const board = async (unionId: string) => {
  const [row] = await database.current.query<{ board: { notices: { id: string; title: string }[] } }>(
    'select api.get_notice_board($1) as board',
    [unionId],
  )
  return row?.board.notices.map(({ title }) => title)
}

test('a notice of 包河区 is seen in 包河区 alone, one of 合肥 in its counties too, one of the province by everybody', async () => {
  await insert({ title: '包河区的公告', trade_union_id: '包河区总工会' })
  await insert({ title: '合肥市的公告', trade_union_id: '340100' })
  await insert({ title: '全省的公告' })
  expect((await board('340111'))?.toSorted()).toEqual(['全省的公告', '包河区的公告', '合肥市的公告'])
  expect((await board('340121'))?.toSorted()).toEqual(['全省的公告', '合肥市的公告'])
  expect(await board('340200')).toEqual(['全省的公告'])
  expect(await board('340000')).toEqual(['全省的公告'])
  expect(await board('AH-JKWWT')).toEqual(['全省的公告'])
})

test('a draft, what is to come and what was taken down are not seen, and nobody finds them by their id', async () => {
  const hidden = [
    await insert({ title: '草稿', published_at: null }),
    await insert({ title: '以后', published_at: '2090-01-01 00:00+08' }),
    await insert({ title: '下架了', published_at: '2026-01-01 00:00+08', hidden_at: '2026-01-02 00:00+08' }),
  ]
  expect(await board('340000')).toEqual(['全省的公告'])
  for (const { id } of hidden)
    await expect(database.current.query('select api.get_notice($1)', [id])).rejects.toThrow('not_found')
})

test.each([
  [
    'ends before it begins',
    { published_at: '2026-12-02 09:00+08', hidden_at: '2026-12-01 09:00+08' },
    /要晚于发布时间/,
  ],
  [
    'ends as it begins',
    { published_at: '2026-12-02 09:00+08', hidden_at: '2026-12-02 09:00+08' },
    /要晚于发布时间/,
  ],
  ['ended before it is published now', { hidden_at: '2026-01-01 09:00+08' }, /要晚于发布时间/],
  ['begins never', { published_at: 'infinity' }, /发布时间要在2020年到2099年之间/],
  ['has a title that nobody sees', { title: '\ufeff\u200b\u200b\u2800' }, /看不见的字不算/],
  ['has a text that nobody sees', { body: '\u200b\n\u3000\u2800' }, /看不见的字不算/],
  ['has no title', { title: null }, /公告标题要写 2 到 40 字/],
  ['has no text', { body: null }, /公告正文要写 2 到 2000 字/],
  ['has no category', { category: null }, /没有选公告的类别/],
  ['has a title of one character', { title: '短' }, /公告标题要写2到40字/],
  ['has a title that is too long', { title: '长'.repeat(41) }, /公告标题要写2到40字/],
  ['is of a union of another province', { trade_union_id: '陕西省总工会' }, /工会名录里没有“陕西省总工会”/],
  ['holds an ID number', { body: '请 34011119900307123X 来领。' }, /公告里不要写身份证号/],
  ['names a picture that nobody sent', { picture: '0123456789abcdef' }, /到 notice_pictures 里打开“传图片”/],
])('a notice that %s is refused with a sentence', async (_, cells, sentence) => {
  expect(await refusal(cells)).toMatch(sentence)
})

test('a title pasted with a BOM, wide digits and invisible marks is kept as people read it', async () => {
  expect(
    await insert({ title: '\ufeff１２月\u200b通知 ', trade_union_id: '\ufeff包河区总工会 ' }),
  ).toMatchObject({
    title: '12月通知',
    trade_union_id: '340111',
  })
})

test('a notice that is running is not ended before it began either', async () => {
  const { id } = await insert({ title: '正在公告' })
  const end = `update public.notices set hidden_at = published_at - interval '1 minute' where id = '${id}'`
  expect((await staffRefusalOf(database.current, end)).sentence).toContain('要晚于发布时间')
  await behindTheGuards(
    database.current,
    `update public.notices set published_at = now() - interval '2 hours' where id = $1`,
    [id],
  )
  await asStaff(
    database.current,
    `update public.notices set hidden_at = now() - interval '1 minute' where id = '${id}'`,
  )
  expect(await board('340000')).not.toContain('正在公告')
})
