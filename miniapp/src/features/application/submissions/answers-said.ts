import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { isConditionMet } from '#shared/form/condition.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { withheldWord } from '#shared/form/withheld.ts'
import type { ItemForm } from '#shared/service/item-form.ts'
import { keptAnswer } from '../../../lib/kept-answer.ts'
import { applicationKey } from '../remember-application.ts'

/** What was said in the application that grows into this one, as its page on this phone last showed it. */
export function answersSaid(reference: string | undefined): Answers {
  const earlier = reference ? keptAnswer<ApplicationDetail>(applicationKey(reference)) : undefined
  if (!earlier) return {}
  const also = findServiceItem(earlier.serviceCode)?.growsInto?.also ?? []
  const extra = also.find(({ when }) => isConditionMet(when, earlier.answers))?.answers
  const said = Object.entries(earlier.answers).filter(([, answer]) => answer !== withheldWord)
  return { ...extra, ...Object.fromEntries(said) }
}

/** Texts that this form wants longer. They stay, and the form says so when it checks them. */
export const typedTexts = (said: Answers, { form }: ItemForm): Answers =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field) =>
      'maxLength' in field && typeof said[field.name] === 'string' ? [[field.name, said[field.name]]] : [],
    ),
  )
