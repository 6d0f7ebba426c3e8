import { beforeAll, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { knownIdNumber } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let liQiang: Person
let eventId: string

beforeAll(async () => {
  liQiang = await signIn(database.current, 'Li Qiang')
  eventId = await anEvent(database.current)
})

const longText = '字'.repeat(10_000)

test.each<[string, object, string]>([
  ['phone x', { phone: 'x' }, 'phone'],
  ['no phone', { phone: null }, 'phone'],
  ['an empty phone', { phone: '' }, 'phone'],
  ['a landline', { phone: '0551-12345678' }, 'phone'],
  ['five digits', { phone: '12345' }, 'phone'],
  ['a number that no carrier gives', { phone: '12800000001' }, 'phone'],
  ['two phones', { phone: '13800000001\n13800000002' }, 'phone'],
  ['an employer of 10,000 characters', { employer: longText }, 'employer'],
  ['a region in words', { regionCode: '合肥市' }, 'regionCode'],
  ['a name of 10,000 characters', { fullName: longText }, 'fullName'],
  ['no name', { fullName: '' }, 'fullName'],
  ['a nickname of 13 characters', { nickname: '字'.repeat(13) }, 'nickname'],
  ['an introduction of 10,000 characters', { introduction: longText }, 'introduction'],
  ['answers of 30,000 bytes', { answers: { occupation: longText } }, 'answers'],
  ['answers as a list', { answers: ['x'] }, 'answers'],
  ['a consent of 10,000 characters', { consentVersion: longText }, 'consentVersion'],
  ['a pledge of 10,000 characters', { pledgeVersion: longText }, 'pledgeVersion'],
  ['an ID number as employer', { employer: knownIdNumber }, 'answers'],
  ['an ID number in the introduction', { introduction: `我是${knownIdNumber}` }, 'answers'],
  ['an ID number in an answer', { answers: { occupation: knownIdNumber } }, 'answers'],
])('who calls with the leaked token of Li Qiang signs nobody up with %s', async (_, changes, place) => {
  expect(await liQiang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup(changes) })).toBe(
    `422 invalid_input ${place}`,
  )
})

test('and Li Qiang himself signs up', async () => {
  const signup = aSignup({ sex: '男', fullName: '李强' })
  expect(await liQiang.call('sign_up_for_event', { event_id: eventId, signup })).toMatchObject({
    status: '已确认',
  })
})
