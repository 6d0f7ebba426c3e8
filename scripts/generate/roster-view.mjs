import { readFileSync } from 'node:fs'
import path from 'node:path'
import { headingOf } from '../../shared/signup/heading-of.ts'
import { signupQuestions } from '../../shared/signup/signup-questions.ts'
import { root } from '../steps/paths.mjs'

const file = 'supabase/schemas/desk/views/event_rosters.sql'
const block = /( *-- questions\n)[\s\S]*?( *-- end of questions\n)/g

/** Path → text of the staff's roster with a column for each question of a signup. The rest of the view is unchanged. */
export function writeRosterView() {
  const blocks = [signupQuestions.map(toColumn).join(''), signupQuestions.map(toComment).join('')]
  const text = readFileSync(path.join(root, file), 'utf8')
  return { [file]: text.replace(block, (_, start, end) => start + blocks.shift() + end) }
}

/** Columns that staff read in another form. */
const shownOtherwise = {
  idNumber: 'signup.id_number_masked',
  regionCode: "concat_ws(' ', city.region_name, place.region_name)",
}

function toColumn(question) {
  const { name, hasColumn } = question
  const column = `signup.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  return `  ${shownOtherwise[name] ?? (hasColumn ? column : answerOf(question))} as ${headingOf(question)},\n`
}

/** Answers with a unit are sorted as numbers. */
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
