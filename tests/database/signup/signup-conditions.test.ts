import { describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, signUp } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

describe('conditions', () => {
  const conditions: [string, Record<string, string>, object, string][] = [
    [
      'too young on the day',
      { female_min_age: '30', female_max_age: '40' },
      { birthDate: '2005-01-01' },
      'age',
    ],
    [
      'too old on the day',
      { female_min_age: '30', female_max_age: '40' },
      { birthDate: '1980-01-01' },
      'age',
    ],
    ['from another city', { region_codes: `array['340200']` }, { regionCode: '340104' }, 'region'],
    ['of another employer', { employers: `array['示例单位']` }, { employer: '别的单位' }, 'employer'],
    [
      'divorced where only 未婚 fits',
      { marital_statuses: `array['未婚']` },
      { maritalStatus: '离异' },
      'marital_status',
    ],
    ['without the pledge', { needs_pledge: 'true' }, { pledgeVersion: null }, 'pledge'],
    ['of a sex without seats', {}, { sex: '男' }, 'sex'],
    ['without the ID number', { asks_id_number: 'true' }, {}, 'id_number'],
    [
      'with the ID number of another birth date',
      { asks_id_number: 'true' },
      { idNumber: '340101199605211224' },
      'id_number_matches',
    ],
    [
      "with a man's ID number",
      { asks_id_number: 'true' },
      { idNumber: '340101199605201234' },
      'id_number_matches',
    ],
  ]
  for (const [name, columns, changes, condition] of conditions)
    test(`${name} is refused with the condition: ${condition}`, async () => {
      const eventId = await anEvent(database.current, { columns, pools: { 女: 5 } })
      const wangFang = await signIn(database.current, 'Wang Fang')
      expect(
        await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup(changes) }),
      ).toBe(`422 condition_not_met ${condition}`)
    })

  test('the age counts on the day of the event: a birthday on it is enough, the day after is not', async () => {
    const columns = { female_min_age: '30', female_max_age: '40' }
    const eventId = await anEvent(database.current, { columns })
    const [day] = await database.current.query<{ born: string; late: string }>(
      `select ((starts_at at time zone 'Asia/Shanghai')::date - interval '30 years')::date::text as born,
         ((starts_at at time zone 'Asia/Shanghai')::date - interval '30 years' + interval '1 day')::date::text as late
       from public.events where id = $1`,
      [eventId],
    )
    const wangFang = await signIn(database.current, 'Wang Fang')
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    await signUp(wangFang, eventId, { birthDate: day?.born })
    expect(
      await zhaoMin.refusal('sign_up_for_event', {
        event_id: eventId,
        signup: aSignup({ birthDate: day?.late }),
      }),
    ).toBe('422 condition_not_met age')
  })

  test('a city admits the counties in it', async () => {
    const eventId = await anEvent(database.current, { columns: { region_codes: `array['340100']` } })
    await signUp(await signIn(database.current, 'Wang Fang'), eventId, { regionCode: '340181' })
  })

  const windows: [string, Record<string, string>, string][] = [
    ['before signup opens', { signup_opens_at: `now() + interval '1 hour'` }, '409 signup_not_open'],
    ['after signup closed', { signup_closes_at: `now() - interval '1 hour'` }, '409 signup_closed'],
    [
      'of a canceled event',
      { state: `'已取消'`, canceled_reason: `'测试'`, cancelation_told_at: 'now()' },
      '409 event_canceled',
    ],
    ['of a draft', { state: `'草稿'` }, '404 not_found'],
  ]
  for (const [name, columns, refusal] of windows)
    test(`a signup ${name} is refused`, async () => {
      const eventId = await anEvent(database.current, { columns })
      const wangFang = await signIn(database.current, 'Wang Fang')
      expect(await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
        refusal,
      )
    })
})
