import { readFileSync } from 'node:fs'
import path from 'node:path'
import { headingOf } from '../../shared/signup/heading-of.ts'
import { signupQuestions } from '../../shared/signup/signup-questions.ts'
import { root } from '../steps/paths.mjs'

const file = 'supabase/schemas/desk/views/event_rosters.sql'
const block = /( *-- questions\n)[\s\S]*?( *-- end of questions\n)/g

/** Path → text of staff's roster with a column for each question of a signup. The rest of the view stays as it is written. */
export function writeRosterView() {
  const blocks = [signupQuestions.map(toColumn).join(''), signupQuestions.map(toComment).join('')]
  const text = readFileSync(path.join(root, file), 'utf8')
  return { [file]: text.replace(block, (_, start, end) => start + blocks.shift() + end) }
}

/** Where a column does not hold what staff read. */
const shownOtherwise = {
  idNumber: 'signup.id_number_masked',
  regionCode: "concat_ws(' ', city.region_name, place.region_name)",
}

function toColumn(question) {
  const { name, hasColumn } = question
  const column = `signup.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  return `  ${shownOtherwise[name] ?? (hasColumn ? column : answerOf(question))} as ${headingOf(question)},\n`
}

/** What has a unit sorts as a number. */
function answerOf({ name, unit }) {
  const answer = `signup.answers -> '${name}'`
  return unit === undefined
    ? `private.answer_words(${answer})`
    : `case when jsonb_typeof(${answer}) = 'number' then (${answer})::numeric end`
}

function toComment({ asked, ...question }) {
  const heading = headingOf(question)
  const words = `${heading}${asked ? '；活动不问的为空' : ''}`
  return `comment on column public.event_rosters.${heading} is '${words}';\n`
}
