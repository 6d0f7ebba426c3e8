import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { ChoiceField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** One of a few options. */
export const choiceKind: Kind<ChoiceField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z
      .string(`请选择${field.label}`)
      .check(
        refusing((value) =>
          field.options.includes(value) ? undefined : `${field.label}里没有这一项，请重新选择`,
        ),
      ),
  toText: textOf,
}
