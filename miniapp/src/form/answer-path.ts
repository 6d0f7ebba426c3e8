import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { entriesOf } from '#shared/form/kinds/answer-of.ts'

/** The answer at `employer`, or inside a group at `children.0.school`. */
export function answerAt(answers: Answers, path: string): AnswerValue {
  const [name = '', index, inner] = path.split('.')
  if (index === undefined || inner === undefined) return answers[name]
  return entriesOf(answers[name])[Number(index)]?.[inner]
}

/** The same answers with one changed. */
export function writeAnswer(answers: Answers, path: string, value: AnswerValue): Answers {
  const [name = '', index, inner] = path.split('.')
  if (index === undefined || inner === undefined) return { ...answers, [name]: value }
  const entries = entriesOf(answers[name])
  const position = Number(index)
  return {
    ...answers,
    [name]: entries.map((entry, at) => (at === position ? { ...entry, [inner]: value } : entry)),
  }
}

/** The path as an element id. Selectors do not allow dots. */
export const fieldId = (path: string) => `field-${path.replace(/\./g, '-')}`
