import type * as z from '../../zod.ts'
import type { Answers, AnswerValue } from '../answers.ts'
import type { Field } from '../field.ts'

/** A value that follows from other answers, or the sentence that says which of them do not go together. */
export type Derived = { value?: number; fault?: string }

/** What there is to know about a kind of field. Shared code asks for one of these and never for a kind's name. */
export type Kind<F extends Field> = {
  /** What the control starts with. */
  emptyValue: AnswerValue
  /** Sensitive answers are stored encrypted apart from the others, and shown masked: `toText` masks. */
  isSensitive: boolean
  isEmpty(value: unknown): boolean
  /** The sentence under a required question that was left empty. */
  askFor(field: F): string
  /** The schema of an answer that was given. Its output is the answer as it is kept, e.g. without pasted spaces. */
  rule(field: F): z.ZodMiniType<AnswerValue>
  /** The answer as one line of Chinese. Takes masked answers too, and masks them no further. */
  toText(value: AnswerValue, field: F): string
  /** A doubt that the worker may overrule, about an answer that passed the rule. */
  warning?(value: AnswerValue, field: F): string | undefined
  /** Unless stated, a field is required when it is not optional. */
  isRequired?(field: F): boolean
  /** The field is never asked: its value follows from others, on the phone and on the server alike. */
  derive?(field: F, answers: Answers, labelOf: (name: string) => string): Derived
  /** What earlier answers say against one that passed the rule, in a sentence. */
  findConflict?(value: AnswerValue, field: F, answers: Answers): string | undefined
  /** The names of the answers that `derive` and `findConflict` read. */
  needs?(field: F): readonly string[]
  /** The answer is a list of entries, each with these questions. */
  entryFields?(field: F): readonly Field[]
  /** What one entry is called: 家庭成员. */
  entryLabel?(field: F): string
  /** What a summary says of a question left empty, unless 未填. */
  emptyText?(field: F): string
  /** No two people share the answer; with `namesPerson` it says whose it is. */
  identifiesPerson?: true
  namesPerson?: true
  /** The answer is files that are uploaded apart from it. */
  holdsFiles?: true
  /** The answer is a consent to the words as they stood: it never moves to another form and cannot be corrected. */
  isConsent?: true
  /** The words that are agreed to, as a paper has to carry them. */
  wording?(field: F): string
}
