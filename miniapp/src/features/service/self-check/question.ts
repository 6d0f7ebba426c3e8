import type { Answers } from '#shared/form/answers.ts'
import type { Condition } from '#shared/form/condition.ts'

/**
 * One thing to tap. `facts` is what the tap tells; a fact named like a question of a service's form is an answer which
 * that form takes, so that the form's own conditions can be judged by it.
 */
export type SelfCheckOption = { text: string; note?: string; facts: Answers }

/** One screen of 自测, answered with one tap and skipped unless `askWhen` holds for the facts told before it. */
export type SelfCheckQuestion = {
  code: string
  title: string
  hint?: string
  askWhen?: Condition
  options: readonly SelfCheckOption[]
}
