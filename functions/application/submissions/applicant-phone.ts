import type { Answers } from '#shared/form/answers.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { withheldWord } from '#shared/form/withheld.ts'

/** The phone that staff call about an application: the first one asked for and given; null when there is none or it is withheld. */
export function getApplicantPhone(form: Form, answers: Answers): string | null {
  const given = fieldsOf(form)
    .filter(({ kind }) => kind === 'phone')
    .map(({ name }) => textOf(answers[name]))
  return given.find((phone) => phone !== '' && phone !== withheldWord) ?? null
}
