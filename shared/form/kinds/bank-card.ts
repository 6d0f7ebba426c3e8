import { bankCardRule, findBankCardWarning } from '../../account/person/bank-card.ts'
import { maskBankCard } from '../../account/person/mask.ts'
import type { BankCardField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** The number of a bank card or passbook. */
export const bankCardKind: Kind<BankCardField> = {
  emptyValue: '',
  isSensitive: true,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: () => bankCardRule,
  toText: (value) => maskBankCard(textOf(value)),
  warning: (value) => findBankCardWarning(textOf(value)),
}
