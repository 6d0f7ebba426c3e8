import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { aDoor, anEventToday, anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

let number = 13_900_000_000
function nextPhone(): string {
  number += 1
  return String(number)
}

describe('names and words that people take for the same', () => {
  test.each([
    ['阿依古丽·示例', '阿依古丽•示例'],
    ['阿依古丽·示例', '阿依古丽・ 示例\u3000'],
    ['示例文高', '示例⽂⾼'],
    ["Seán O'Brien", 'SEÁN O’BRIEN'],
    ['示例䶮', '示例\ue863'],
  ])('%s is found at the door and in the roster as %j', async (fullName, typed) => {
    const eventId = await anEventToday(database.current)
    await signUp(await signIn(database.current, `somebody ${randomUUID()}`), eventId, { fullName })
    const xuMin = await anOrganizer(database.current, eventId, nextPhone())
    expect(await aDoor(xuMin, eventId, '1号门').byName(typed, '0099')).toMatchObject({ refusal: null })
    expect(await xuMin.call('search_signups', { event_id: eventId, query: typed })).toHaveLength(1)
    expect(await xuMin.call('search_signups', { event_id: eventId, query: '王小明' })).toEqual([])
  })

  test('an employer counts with brackets of either width', async () => {
    const eventId = await anEvent(database.current, {
      columns: { employers: `array['示例（集团）有限公司']` },
    })
    const wangFang = await signIn(database.current, 'Wang Fang')
    expect(await signUp(wangFang, eventId, { employer: '示例(集团) 有限公司' })).toMatchObject({
      status: '已确认',
    })
    const liNa = await signIn(database.current, 'Li Na')
    await expect(signUp(liNa, eventId, { employer: '示例有限公司' })).rejects.toThrow('condition_not_met')
  })

  test('two teams of one event are not called alike', async () => {
    const eventId = await anEvent(database.current, {
      kind: '文体活动',
      pools: { 不限: 5 },
      columns: { team_min_size: '3', team_max_size: '4' },
    })
    await signUp(await signIn(database.current, 'Wang Fang'), eventId, { teamName: 'ABC队' })
    const liQiang = await signIn(database.current, 'Li Qiang')
    for (const teamName of ['abc队', 'ＡＢＣ 队', 'A·BC队\u200b'])
      await expect(signUp(liQiang, eventId, { teamName })).rejects.toThrow('team_name_taken')
    expect(await signUp(liQiang, eventId, { teamName: 'ABD队' })).toMatchObject({ status: '已确认' })
  })
})

test.each(['\u200b\u200b\u200b\u200b', '\u2800\u3164 \u3000', '\u2060'.repeat(20)])(
  'a title in which nobody sees anything (%j) is none, in the console too',
  async (title) => {
    await expect(anEvent(database.current, { columns: { title: `'${title}'` } })).rejects.toThrow('活动名称')
  },
)
