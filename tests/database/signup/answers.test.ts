import { expect, test } from 'vitest'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, signUp } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

test('a question that says it has a column has one, and no other has', async () => {
  const columns = await database.current.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'public.signups'::regclass and attnum > 0`,
  )
  const isColumn = (name: string) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return columns.some((found) => found.name === column || found.name === `${column}_masked`)
  }
  const declared = signupQuestions.map(({ name, hasColumn = false }) => ({ name, hasColumn }))
  expect(declared).toEqual(signupQuestions.map(({ name }) => ({ name, hasColumn: isColumn(name) })))
})

test.each([
  ['a list', ['教师']],
  ['a word', '教师'],
  ['a number', 1],
  ['null', null],
  ['a book', { occupation: '教'.repeat(100_000) }],
  [
    'a thousand questions',
    Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`question${index}`, '是'])),
  ],
])('answers that are %s are not kept, whoever sends them', async (_, answers) => {
  const eventId = await anEvent(database.current)
  const wangFang = await signIn(database.current, 'Wang Fang')
  const signup = aSignup({ answers })
  await expect(wangFang.call('sign_up_for_event', { event_id: eventId, signup })).rejects.toThrow(
    /answers_are_(by_question|no_book)|invalid_input answers/,
  )
  expect(await wangFang.call('get_my_signup', { event_id: eventId })).toBeNull()
})

test('whoever answers nothing beyond the columns has answers without anything in them', async () => {
  const eventId = await anEvent(database.current)
  const { id } = await signUp(await signIn(database.current, 'Wang Fang'), eventId, { answers: undefined })
  expect(await database.current.query('select answers from public.signups where id = $1', [id])).toEqual([
    { answers: {} },
  ])
})

test.each([
  [['阅读', '旅行'], '阅读、旅行'],
  [true, '是'],
  [false, '否'],
  ['教师', '教师'],
  [[], null],
])('staff read the answer %j as %s', async (answer, words) => {
  expect(
    await database.current.query('select private.answer_words($1::jsonb) as words', [JSON.stringify(answer)]),
  ).toEqual([{ words }])
})
