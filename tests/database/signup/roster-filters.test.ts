import { beforeAll, describe, expect, test } from 'vitest'
import { aGuestOf } from '../../support/database/acts.ts'
import { anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let eventId: string
let zhouLi: Person
const questions: Record<string, string> = {}

/** Four people of two counties and three employers, who were asked for a size, for dishes and whether they come by car. */
beforeAll(async () => {
  eventId = await anEvent(database.current, { pools: { 男: 9, 女: 9 } })
  zhouLi = await anOrganizer(database.current, eventId, '13800000061')
  for (const [place, kind, title, options] of [
    [1, '单选', 'T恤尺码', "'{S,M}'"],
    [2, '多选', '忌口', "'{辣,牛肉,海鲜}'"],
    [3, '是否', '开车来', 'null'],
    [4, '文字', '车牌', 'null'],
  ]) {
    const [asked] = await database.current.query<{ id: string }>(
      `insert into public.event_questions (event_id, place, kind, title, options, is_needed)
       values ($1, ${place}, '${kind}', '${title}', ${options}, false) returning id`,
      [eventId],
    )
    questions[String(title)] = asked?.id ?? ''
  }
  const answersOf = (size: string, dishes: string[], car: boolean, plate: string) => ({
    [questions.T恤尺码 ?? '']: size,
    [questions.忌口 ?? '']: dishes,
    [questions.开车来 ?? '']: car,
    [questions.车牌 ?? '']: plate,
  })
  const guest = (name: string, changes: object) => aGuestOf(database.current, eventId, name, changes)
  await guest('Wang Fang', {
    fullName: '示例王芳',
    regionCode: '340111',
    employer: '示例供电公司',
    answers: answersOf('S', ['辣', '牛肉'], true, '皖A00001'),
  })
  await guest('Zhao Min', {
    fullName: '示例赵敏',
    regionCode: '340104',
    employer: '示例供电 公司',
    answers: answersOf('M', ['海鲜'], false, '皖A00002'),
  })
  await guest('Li Qiang', {
    fullName: '示例李强',
    sex: '男',
    regionCode: '340111',
    employer: '示例物流有限公司',
    answers: answersOf('M', ['辣'], true, '皖A00003'),
  })
  await guest('Sun Lan', { fullName: '示例孙兰', regionCode: '340104', employer: '示例小学', answers: {} })
})

const find = async (filter: object) =>
  (await zhouLi.call<{ fullName: string }[]>('search_signups', { event_id: eventId, filter })).map(
    ({ fullName }) => fullName.slice(2),
  )
type Counted = {
  total: number
  facets: { by: string; title: string; options: { value: string; words: string; count: number }[] }[]
}
const count = (filter: object = {}) => zhouLi.call<Counted>('count_roster', { event_id: eventId, filter })
const answered = (title: string, answer: string) => ({ question: questions[title], answer })

describe('Zhou Li narrows the roster', () => {
  test.each<[string, () => object, string[]]>([
    ['to women', () => ({ sex: '女' }), ['王芳', '赵敏', '孙兰']],
    ['to a county', () => ({ region: '340111' }), ['王芳', '李强']],
    ['to an employer, however the name is spaced', () => ({ employer: '示例供电公司' }), ['王芳', '赵敏']],
    ['to those who wear M', () => answered('T恤尺码', 'M'), ['赵敏', '李强']],
    ['to those who eat nothing hot, whatever else', () => answered('忌口', '辣'), ['王芳', '李强']],
    ['to those who come by car', () => answered('开车来', '是'), ['王芳', '李强']],
    ['to those who do not', () => answered('开车来', '否'), ['赵敏']],
    [
      'to women of a county in M',
      () => ({ sex: '女', region: '340104', ...answered('T恤尺码', 'M') }),
      ['赵敏'],
    ],
    ['to nobody, by a question of another event', () => ({ question: eventId, answer: 'M' }), []],
  ])('%s', async (_, filter, people) => {
    expect(await find(filter())).toEqual(people)
    expect((await count(filter())).total).toBe(people.length)
  })
})

test('she reads what it can be narrowed to, with the number of people, but never what somebody typed', async () => {
  const { total, facets } = await count()
  expect(total).toBe(4)
  const options = Object.fromEntries(
    facets.map(({ title, options }) => [title, options.map(({ words, count }) => `${words} ${count}`)]),
  )
  expect(options).toEqual({
    状态: ['已确认 4'],
    性别: ['女 3', '男 1'],
    市县: ['合肥市 蜀山区 2', '合肥市 包河区 2'],
    单位: ['示例供电 公司 2', '示例小学 1', '示例物流有限公司 1'],
    T恤尺码: ['M 2', 'S 1'],
    忌口: ['辣 2', '海鲜 1', '牛肉 1'],
    开车来: ['是 2', '否 1'],
  })
})

test('Li Qiang, who signed up, reads neither', async () => {
  const liQiang = await signIn(database.current, 'Li Qiang')
  await expect(liQiang.call('count_roster', { event_id: eventId, filter: {} })).rejects.toThrow(
    'not_organizer',
  )
})
