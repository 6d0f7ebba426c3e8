import type { EventDetail } from '../event/event-shapes.ts'
import type { Form } from '../form/form.ts'
import { ownField } from '../signup/own-fields.ts'
import { type SignupQuestionName, signupQuestions } from '../signup/signup-questions.ts'

type AskingEvent = Pick<EventDetail, 'conditions' | 'asksIdNumber' | 'questions'> & {
  pools: readonly Pick<EventDetail['pools'][number], 'age' | 'regionCodes' | 'employers'>[]
}

/**
 * What is asked at the door, where others wait behind: name, sex and phone, and only what decides whether this person may have a
 * seat. All on one screen.
 */
export function walkInForm(event: AskingEvent): Form {
  const asked = askedNames(event)
  const optional = event.conditions.attendees === '都可以' ? ['guardianName', 'birthDate'] : []
  const common = signupQuestions
    .filter(({ name }) => asked.has(name))
    .map((question) => ({
      ...question,
      hint: hints[question.name] ?? '',
      ...(optional.includes(question.name) && { isOptional: true as const }),
    }))
  const own = event.questions.filter(({ isNeeded }) => isNeeded).map(ownField)
  return { version: 1, minutes: 1, steps: [{ code: 'person', title: '来的人', fields: [...common, ...own] }] }
}

/** The organizer asks somebody who stands there: the hints for those who fill in a form at home say the wrong thing. */
const hints: Partial<Record<SignupQuestionName, string>> = {
  guardianName: '给孩子登记才填，电话写家长的',
}

function askedNames({ conditions, asksIdNumber, pools }: AskingEvent): ReadonlySet<SignupQuestionName> {
  const { maleAge, femaleAge, regionCodes, employers, maritalStatuses, attendees } = conditions
  const hasChildren = attendees !== '职工'
  const asksAge =
    hasChildren || maleAge !== null || femaleAge !== null || pools.some(({ age }) => age !== null)
  const when: Partial<Record<SignupQuestionName, boolean>> = {
    fullName: true,
    guardianName: hasChildren,
    sex: true,
    phone: true,
    // An ID number says it.
    birthDate: asksAge && !asksIdNumber,
    idNumber: asksIdNumber,
    employer: employers !== null || pools.some((pool) => pool.employers !== null),
    regionCode: regionCodes !== null || pools.some((pool) => pool.regionCodes !== null),
    maritalStatus: maritalStatuses.length > 0,
  }
  return new Set(signupQuestions.flatMap(({ name }) => (when[name] ? [name] : [])))
}
