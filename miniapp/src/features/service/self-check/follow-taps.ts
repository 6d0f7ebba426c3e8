import type { Answers } from '#shared/form/answers.ts'
import { isConditionMet } from '#shared/form/condition.ts'
import type { SelfCheckQuestion } from './question.ts'
import { selfCheckQuestions } from './questions.ts'

/** The state after some taps: the known facts, and the next question; undefined when everything is known. */
export type SelfCheckPlace = { facts: Answers; question: SelfCheckQuestion | undefined }

/** Follows the taps, each the text of an option. The taps are the only state. An unknown tap ends it. */
export function followTaps(taps: readonly string[]): SelfCheckPlace {
  let facts: Answers = {}
  let question = findNext(undefined, facts)
  for (const tap of taps) {
    const option = question?.options.find(({ text }) => text === tap)
    if (!option) break
    facts = { ...facts, ...option.facts }
    question = findNext(question, facts)
  }
  return { facts, question }
}

function findNext(after: SelfCheckQuestion | undefined, facts: Answers): SelfCheckQuestion | undefined {
  const start = after ? selfCheckQuestions.indexOf(after) + 1 : 0
  return selfCheckQuestions
    .slice(start)
    .find(({ askWhen }) => askWhen === undefined || isConditionMet(askWhen, facts))
}
