import { expect, test } from 'vitest'
import { aGuestOf, aTeamOf } from '../../support/database/acts.ts'
import { asStaff, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

/** A clerk writes a question into the table, as SQL values, and gets its id. */
async function aQuestion(eventId: string, columns: Record<string, string>): Promise<string> {
  const values: Record<string, string> = { event_id: `'${eventId}'`, ...columns }
  const [row] = await asStaff(database.current, insert(values))
  return String(row?.id)
}
const insert = (values: Record<string, string>) =>
  `insert into public.event_questions (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')}) returning id`

const shirt = { kind: `'单选'`, title: `'T恤尺码'`, options: `'{120,130}'` }

test.each<[string, Record<string, string>, string]>([
  ['a choice of one', { ...shirt, options: `'{120}'` }, '请写出至少 2 个选项'],
  ['a choice of nothing', { ...shirt, options: 'null' }, '请写出至少 2 个选项'],
  ['two equal options', { ...shirt, options: `'{Ａ码,a码}'` }, '有两个选项是一样的'],
  ['an option nobody sees', { ...shirt, options: `array['120', U&'\\200B']` }, '每个选项要写'],
  ['options of a text', { ...shirt, kind: `'文字'` }, '只有单选和多选才写选项'],
  ['a title nobody sees', { ...shirt, title: `U&'\\200B\\200B\\3000'` }, '问题要写 2 到 40 个字'],
  ['100,000 characters', { ...shirt, title: `repeat('长', 100000)` }, '问题要写 2 到 40 个字'],
])('a clerk who enters %s reads what to do', async (_, columns, words) => {
  const eventId = await anEvent(database.current)
  const values = { event_id: `'${eventId}'`, ...columns }
  expect((await staffRefusalOf(database.current, insert(values))).sentence).toContain(words)
})

test('a clerk cannot ask twice, nor eleven questions', async () => {
  const eventId = await anEvent(database.current)
  await aQuestion(eventId, shirt)
  const again = { event_id: `'${eventId}'`, ...shirt, title: `'Ｔ恤 尺码'` }
  expect((await staffRefusalOf(database.current, insert(again))).sentence).toContain('已经问了')
  for (const digit of '一二三四五六七八九')
    await aQuestion(eventId, { kind: `'是否'`, title: `'第${digit}问'` })
  const more = { event_id: `'${eventId}'`, kind: `'是否'`, title: `'再问一个'` }
  expect((await staffRefusalOf(database.current, insert(more))).sentence).toContain('最多问 10 个问题')
})

test('what Wang Fang has answered keeps its words, whoever changes the table', async () => {
  const eventId = await anEvent(database.current)
  const id = await aQuestion(eventId, shirt)
  await aGuestOf(database.current, eventId, 'Wang Fang', { answers: { [id]: '120' } })
  const change = (words: string) =>
    staffRefusalOf(database.current, `update public.event_questions set ${words} where id = '${id}'`)
  expect((await change(`title = '帽子尺码'`)).sentence).toContain('和从前的回答对不上')
  expect((await change(`options = '{130,140}'`)).sentence).toContain('和从前的回答对不上')
  expect(
    (await staffRefusalOf(database.current, `delete from public.event_questions where id = '${id}'`))
      .sentence,
  ).toContain('不能删掉')
  await asStaff(
    database.current,
    `update public.event_questions set options = '{120,130,140}' where id = '${id}'`,
  )
  await asStaff(database.current, `update public.event_questions set retired_at = now() where id = '${id}'`)
  const roster = await asStaff(
    database.current,
    `select 主办方的问题 from public.event_rosters where 活动编号 = '${eventId}'`,
  )
  expect(roster).toEqual([{ 主办方的问题: 'T恤尺码：120' }])
})

test.each<[string, Record<string, string>, unknown]>([
  ['nothing where an answer is needed', shirt, undefined],
  ['an option that is none', shirt, '150'],
  ['a list for one option', shirt, ['120']],
  ['101 characters', { kind: `'文字'`, title: `'要照顾的'` }, '长'.repeat(101)],
  ['what nobody sees', { kind: `'文字'`, title: `'要照顾的'` }, '\u200B\u3000'],
  ['a number in words', { kind: `'数字'`, title: `'身高'` }, '165'],
  ['a day that is none', { kind: `'日期'`, title: `'哪天来'` }, '2026-02-30'],
  ['none of several options', { ...shirt, kind: `'多选'` }, []],
  ['the same option twice over', { ...shirt, kind: `'多选'` }, ['120', '120']],
  ['an option of several that is none', { ...shirt, kind: `'多选'` }, ['120', '150']],
  ['words for yes or no', { kind: `'是否'`, title: `'吃辣吗'` }, '是'],
])('who calls with the leaked token of Li Qiang cannot answer with %s', async (_, columns, answer) => {
  const eventId = await anEvent(database.current)
  const id = await aQuestion(eventId, columns)
  const liQiang = await signIn(database.current, 'Li Qiang')
  const signup = aSignup({ sex: '男', answers: { [id]: answer } })
  const refusal = await liQiang.refusal('sign_up_for_event', { event_id: eventId, signup })
  expect(refusal).toMatch(new RegExp(`^422 invalid_input ${id} .*。$`))
})

test('only the captain is asked, and a new captain has the team’s answer', async () => {
  const columns = { team_min_size: '3', team_max_size: '4' }
  const eventId = await anEvent(database.current, { kind: '文体活动', pools: { 不限: 2 }, columns })
  const id = await aQuestion(eventId, { kind: `'文字'`, title: `'队歌'`, is_of_captain: 'true' })
  const wangFang = await signIn(database.current, 'Wang Fang')
  const founds = aSignup({ teamName: '示例一队' })
  expect(await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup: founds })).toContain('队歌')
  await asStaff(database.current, `update public.event_questions set is_needed = false where id = '${id}'`)
  const { captain, mates } = await aTeamOf(database.current, eventId, '示例二队', ['Chen Jing', 'Li Qiang'])
  await captain.person.call('edit_signup', {
    event_id: eventId,
    changes: { answers: { [id]: '示例歌' } },
    labels: {},
  })
  await captain.person.call('hand_over_team', { signup_id: captain.id, member_id: mates[0]?.id })
  const answers = await database.current.query(
    `select holds_seat, answers -> '${id}' as song from public.signups where event_id = $1 order by holds_seat`,
    [eventId],
  )
  expect(answers).toEqual([
    { holds_seat: false, song: null },
    { holds_seat: true, song: '示例歌' },
  ])
})
