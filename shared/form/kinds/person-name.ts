import { personNameRule } from '../../account/person/person-name.ts'
import type { PersonNameField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A person's name. */
export const personNameKind: Kind<PersonNameField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: () => personNameRule,
  toText: textOf,
  namesPerson: true,
}
