import type { AnswerValue } from '#shared/form/answers.ts'
import type { FieldKind, FieldOfKind } from '#shared/form/field.ts'

/** One field of a kind, with answers that it accepts (and keeps as the second of the pair) and answers that it refuses. */
type Sample<K extends FieldKind> = {
  field: FieldOfKind<K>
  accepts: readonly (readonly [typed: unknown, kept: AnswerValue])[]
  refuses: readonly (readonly [typed: unknown, sentence: string])[]
  text: readonly [kept: AnswerValue, text: string]
}

export type Samples<K extends FieldKind = FieldKind> = { readonly [One in K]: Sample<One> }

export const name = 'sample'
export const label = '示例'
