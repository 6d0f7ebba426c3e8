import { phoneRule } from '../../account/person/phone.ts'
import type { PhoneField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A mobile number of the mainland. */
export const phoneKind: Kind<PhoneField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: () => phoneRule,
  toText: textOf,
}
