import { idNumberRule } from '../../account/person/id-number.ts'
import { maskIdNumber } from '../../account/person/mask.ts'
import type { IdNumberField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** An ID number of a natural person, GB 11643. */
export const idNumberKind: Kind<IdNumberField> = {
  emptyValue: '',
  isSensitive: true,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: () => idNumberRule,
  toText: (value) => maskIdNumber(textOf(value)),
  identifiesPerson: true,
}
