import { readFileSync } from 'node:fs'
import path from 'node:path'
import { assistanceEndings } from '../../shared/application/assistance.ts'
import { confirmationOutcomes } from '../../shared/application/confirmation.ts'
import { slotVerdicts } from '../../shared/application/endpoints/attachments.ts'
import { applicationStatuses } from '../../shared/application/status.ts'
import { checkInMethods, checkInOutcomes, checkInRefusals } from '../../shared/door/check-in.ts'
import { attendees } from '../../shared/event/attendees.ts'
import { eventKinds, eventKindTraits } from '../../shared/event/event-kind.ts'
import { questionKinds } from '../../shared/event/event-question.ts'
import { posterTones } from '../../shared/event/poster-tone.ts'
import { signupStatuses } from '../../shared/event/signup-status.ts'
import { ratingGrades } from '../../shared/foundation/rating.ts'
import { placeKinds } from '../../shared/place/place-kind.ts'
import { reportSubjects } from '../../shared/place/report-subject.ts'
import { entryKinds } from '../../shared/service/entry-kind.ts'
import { noticeCategories } from '../../shared/service/notice-category.ts'
import { exportSheets } from '../../shared/signup/export-sheet.ts'
import { root } from '../steps/paths.mjs'

const kindsThat = (trait) => eventKinds.filter((kind) => eventKindTraits[kind][trait])

/** The words that TypeScript and SQL share: the file with the list, the text before the list, the words. */
const lists = [
  ['application/types/application_status', 'as enum', applicationStatuses],
  ['application/types/assistance_ending', 'as enum', assistanceEndings],
  ['application/types/confirmation_outcome', 'as enum', confirmationOutcomes],
  ['application/types/rating_grade', 'as enum', ratingGrades],
  ['application/types/slot_verdict', 'as enum', slotVerdicts],
  ['door/types/check_in_method', 'as enum', checkInMethods],
  ['door/types/check_in_outcome', 'as enum', checkInOutcomes],
  ['door/types/check_in_refusal', 'as enum', checkInRefusals],
  ['event/types/event_attendees', 'as enum', attendees],
  ['event/types/event_kind', 'as enum', eventKinds],
  ['event/types/question_kind', 'as enum', questionKinds],
  ['event/types/poster_tone', 'as enum', posterTones],
  ['place/types/place_kind', 'as enum', placeKinds],
  ['place/types/report_subject', 'as enum', reportSubjects],
  ['service/types/entry_kind', 'as enum', entryKinds],
  ['service/types/notice_category', 'as enum', noticeCategories],
  ['signup/types/export_sheet', 'as enum', exportSheets],
  ['signup/types/signup_status', 'as enum', signupStatuses],
  ['event/private/can_have_teams', 'return kind in', kindsThat('canHaveTeams')],
  ['event/private/off_kinds', 'where kinds.kind in', kindsThat('needsCategory')],
  ['signup/private/asks_introduction', 'return kind in', kindsThat('hasIntroductions')],
]

/** Path → text of each SQL file with the words of TypeScript in its list. The rest of a file is unchanged. */
export const writeWordsInSql = () =>
  Object.fromEntries(
    lists.map(([name, before, words]) => {
      const file = `supabase/schemas/${name}.sql`
      const quoted = words.map((word) => `'${word}'`)
      const list = new RegExp(`${before} \\([^)]*\\)`)
      const text = readFileSync(path.join(root, file), 'utf8')
      return [file, text.replace(list, `${before} (${inLines(quoted)})`)]
    }),
  )

/** On one line when they fit, otherwise a few on a line. */
function inLines(words) {
  const line = words.join(', ')
  if (line.length <= 80) return line
  const rows = ['']
  for (const word of words) {
    if (rows.at(-1).length + word.length > 70) rows.push('')
    rows[rows.length - 1] += `${rows.at(-1) === '' ? '' : ' '}${word},`
  }
  return `\n${rows
    .map((row) => `  ${row}`)
    .join('\n')
    .replace(/,$/, '')}\n`
}
