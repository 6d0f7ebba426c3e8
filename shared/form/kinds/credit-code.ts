import { creditCodeRule } from '../../account/person/credit-code.ts'
import type { CreditCodeField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A unified social credit code, GB 32100. */
export const creditCodeKind: Kind<CreditCodeField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: () => creditCodeRule,
  toText: textOf,
}
