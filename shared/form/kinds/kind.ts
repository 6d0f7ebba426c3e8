import type * as z from '../../zod.ts'
import type { Answers, AnswerValue } from '../answers.ts'
import type { Field } from '../field.ts'

/** A value that follows from other answers, or the sentence that says which of them contradict each other. */
export type Derived = { value?: number; fault?: string }

/** Everything about a kind of field. Shared code asks for one of these traits and never for the name of a kind. */
export type Kind<F extends Field> = {
  /** The first value of the control. */
  emptyValue: AnswerValue
  /** Sensitive answers are stored encrypted apart from the others and shown masked: `toText` masks. */
  isSensitive: boolean
  isEmpty(value: unknown): boolean
  /** The sentence under a required question without an answer. */
  askFor(field: F): string
  /** The schema of a given answer. Its output is the stored answer, e.g. without pasted spaces. */
  rule(field: F): z.ZodMiniType<AnswerValue>
  /** The answer as one line of Chinese. A masked answer stays as it is. */
  toText(value: AnswerValue, field: F): string
  /** A warning about a valid answer. The worker may ignore it. */
  warning?(value: AnswerValue, field: F): string | undefined
  /** Unless stated, a field is required when it is not optional. */
  isRequired?(field: F): boolean
  /** The field is never asked: its value follows from other answers, on the phone and on the server. */
  derive?(field: F, answers: Answers, labelOf: (name: string) => string): Derived
  /** A contradiction between a valid answer and earlier answers, as a sentence. */
  findConflict?(value: AnswerValue, field: F, answers: Answers): string | undefined
  /** The names of the answers that `derive` and `findConflict` use. */
  needs?(field: F): readonly string[]
  /** The answer is a list of entries, each with these questions. */
  entryFields?(field: F): readonly Field[]
  /** The name of one entry: 家庭成员. */
  entryLabel?(field: F): string
  /** The summary's words for a question without an answer, unless 未填. */
  emptyText?(field: F): string
  /** No two people share the answer; `namesPerson` says whose it is. */
  identifiesPerson?: true
  namesPerson?: true
  /** The answer is files, which are uploaded separately. */
  holdsFiles?: true
  /** The answer is a consent to the current text. It is never carried over to another form and cannot be corrected. */
  isConsent?: true
  /** The text of the agreement, for the paper. */
  wording?(field: F): string
}
