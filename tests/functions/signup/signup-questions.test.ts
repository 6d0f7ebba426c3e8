import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'

let server: TestServer
let wangFang: Phone
beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const contest = { kind: '劳动和技能竞赛', needs_pledge: false, marital_statuses: null }
const { clientToken, fullName, sex, birthDate, phone, employer, regionCode, consentVersion } = sampleSignup()
const general = { clientToken, fullName, sex, birthDate, phone, employer, regionCode, consentVersion }

const signUp = async (columns: Record<string, unknown>, more: object = {}) => {
  const params = { id: await createEvent(server.supabase, { columns }) }
  return wangFang.attempt('signUpForEvent', {
    params,
    body: { ...general, clientToken: crypto.randomUUID(), ...more },
  })
}
const pathsOf = async (...signup: Parameters<typeof signUp>) =>
  (await signUp(...signup)).problem?.errors.map(({ path }) => path)

describe('an event asks what its kind and its conditions need, and no more', () => {
  test('a contest takes Wang Fang without a word about marriage', async () => {
    expect((await signUp(contest)).problem).toBeUndefined()
  })

  test('a contest for singles wants the marital status and the pledge, and nothing of height', async () => {
    const forSingles = { ...contest, needs_pledge: true, marital_statuses: ['未婚'] }
    expect(await pathsOf(forSingles)).toEqual(['maritalStatus', 'pledgeVersion'])
    expect(
      (await signUp(forSingles, { maritalStatus: '未婚', pledgeVersion: '2026-11' })).problem,
    ).toBeUndefined()
  })

  test('an event with ID numbers wants a real one, and keeps it masked', async () => {
    // Whoever was born in 1990, as the ID number says, grows older than the usual event allows.
    const withIdNumbers = { ...contest, asks_id_number: true, female_max_age: 60 }
    expect(await pathsOf(withIdNumbers)).toEqual(['idNumber'])
    expect(await pathsOf(withIdNumbers, { idNumber: '340111199001010000' })).toEqual(['idNumber'])
    const idNumber = sampleIdNumber(2)
    expect(await pathsOf(withIdNumbers, { idNumber })).toEqual(['idNumber'])
    expect((await signUp(withIdNumbers, { idNumber, birthDate: '1990-01-01' })).problem).toBeUndefined()
    const kept = await server.supabase.query<{ masked: string }>(
      'select id_number_masked as masked from public.signups where id_number_masked is not null',
    )
    expect(kept).toEqual([{ masked: expect.stringMatching(/^\d{4}\*+\d{3}[\dX]$/) }])
  })

  test('matchmaking with ID numbers wants one too, though everything else is there', async () => {
    expect(await pathsOf({ asks_id_number: true }, sampleSignup())).toEqual(['idNumber'])
  })

  test('only the words that stand today can be agreed to', async () => {
    expect(await pathsOf(contest, { consentVersion: '2020-01' })).toEqual(['consentVersion'])
    expect(await pathsOf({}, { ...sampleSignup(), pledgeVersion: '' })).toEqual(['pledgeVersion'])
  })

  test('matchmaking wants an introduction', async () => {
    expect(await pathsOf({})).toEqual(expect.arrayContaining(['heightCm', 'introduction', 'nickname']))
  })
})

describe('what Wang Fang answers', () => {
  const kept = async (fullName: string) => {
    const [row] = await server.supabase.query<{ answers: object; introduction: string; employer: string }>(
      'select answers, introduction, employer from public.signups where full_name = $1',
      [fullName],
    )
    return row
  }

  test('is kept as her questions are declared: what SQL decides on in columns, the rest together', async () => {
    expect((await signUp({}, { ...sampleSignup(), fullName: '示例甲甲' })).problem).toBeUndefined()
    expect(await kept('示例甲甲')).toMatchObject({
      introduction: '喜欢读书和散步',
      answers: { heightCm: 165, education: '本科', occupation: '教师', interests: ['阅读', '旅行'] },
    })
  })

  test('is not kept where nobody asks it, nor what is no question', async () => {
    const more = { ...sampleSignup(), fullName: '示例乙乙', hobby: '读书', answers: { hobby: '读书' } }
    expect((await signUp(contest, more)).problem).toBeUndefined()
    expect(await kept('示例乙乙')).toMatchObject({ answers: {}, introduction: null })
  })

  test('is refused at its question when it is too long, of another shape, or not among the choices', async () => {
    const wrong = {
      employer: '好'.repeat(100_000),
      heightCm: '很高',
      education: ['本科'],
      interests: ['阅读', '飞行'],
      occupation: { title: '教师' },
      introduction: `\u202e${'好'.repeat(201)}`,
    }
    expect(await pathsOf({}, { ...sampleSignup(), ...wrong })).toEqual(['occupation'])
    const { occupation: _occupation, ...rest } = wrong
    expect((await pathsOf({}, { ...sampleSignup(), ...rest }))?.toSorted()).toEqual([
      'education',
      'employer',
      'heightCm',
      'interests',
      'introduction',
    ])
  })

  test('keeps no invisible character, and is empty when there is nothing else', async () => {
    const invisible = { employer: '\u200b示例\u202e单位\ufeff', fullName: '示例丙丙' }
    expect((await signUp(contest, invisible)).problem).toBeUndefined()
    expect((await kept('示例丙丙'))?.employer).toBe('示例单位')
    expect(await pathsOf(contest, { employer: '\u200b\ufeff' })).toEqual(['employer'])
  })

  test.each([
    '138\u200b0000\u200b0101',
    '１３８００００\u20600101',
    '138\u00ad00000101',
    '微\u200d信 wang_fang1',
  ])('gives no contact away behind characters that nobody sees: %j', async (introduction) => {
    expect(await pathsOf({}, { ...sampleSignup(), introduction })).toEqual(['introduction'])
  })
})
