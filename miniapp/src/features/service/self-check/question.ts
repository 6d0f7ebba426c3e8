import type { Answers } from '#shared/form/answers.ts'
import type { Condition } from '#shared/form/condition.ts'

/**
 * One option. `facts` is what a tap tells. A fact with the name of a form's question is an answer that this form
 * accepts, so the form's own conditions can use it. An option for one `service` is there while that is offered.
 */
export type SelfCheckOption = { text: string; note?: string; service?: string; facts: Answers }

/** One screen of 自测. It is skipped unless `askWhen` holds for the facts that are known before it. */
export type SelfCheckQuestion = {
  code: string
  title: string
  hint?: string
  askWhen?: Condition
  options: readonly SelfCheckOption[]
}
