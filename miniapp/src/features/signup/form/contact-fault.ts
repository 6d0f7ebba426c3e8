import type { Answers } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { hasContact, noContactSentence } from '#shared/signup/contact-words.ts'

/** What others will read. */
const readByOthers = ['introduction', 'nickname', 'teamName'] as const

/** Says at the question, not after the last step, that a text for others gives away how to reach its writer. */
export function findContactFaults(answers: Answers): FieldMessage[] {
  const isTelling = (name: string) => hasContact(textOf(answers[name]))
  return readByOthers.filter(isTelling).map((path) => ({
    path,
    message: path === 'teamName' ? '队名里请不要写电话、微信、QQ 或网址' : noContactSentence,
  }))
}
