import type { Answers } from './answers.ts'
import { isConditionMet } from './condition.ts'
import type { Form } from './form.ts'

/** Stands where an answer is withheld. No rule for a name or a phone number takes it, so it is never carried over. */
export const withheldWord = '（保密）'

/** The names of the answers that this worker asked to withhold. */
export const listWithheld = ({ withheld }: Form, answers: Answers): readonly string[] =>
  withheld && isConditionMet(withheld.when, answers) ? withheld.names : []
