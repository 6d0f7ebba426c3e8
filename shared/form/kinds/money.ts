import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { MoneyField } from '../field.ts'
import { isBlank, numberOf } from './answer-of.ts'
import type { Kind } from './kind.ts'
import { askForNumber, formatNumber, hasAtMostDecimals, parseNumber } from './number-text.ts'

/** A hundred million yuan: a larger amount is a typing mistake. */
const greatestAmount = 100_000_000

/** An amount in yuan, to the fen. */
export const moneyKind: Kind<MoneyField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}，没有就填 0`,
  rule: (field) =>
    z.pipe(
      z.transform((value: unknown) => parseNumber(value, unitsOf(field), 2)),
      z.number(askForNumber(field.label, 1200)).check(refusing((value) => findMoneyFault(value, field))),
    ),
  toText(value, field) {
    const amount = numberOf(value)
    if (amount === undefined) return ''
    return field.per ? `${formatNumber(amount)} 元/${field.per}` : `${formatNumber(amount)} 元`
  },
}

/** How people end an amount, the longest first. */
const unitsOf = ({ per }: MoneyField) => [
  ...(per ? [`元/${per}`, `元每${per}`, `/${per}`] : []),
  ...['元整', '元正', '圆整', '块钱', '元', '圆', '块'],
]

function findMoneyFault(value: number, { label, max = greatestAmount }: MoneyField): string | undefined {
  if (value < 0) return `${label}不能是负数，没有就填 0`
  if (value > max) return `${label}不能超过 ${formatNumber(max)} 元，请核对是否多填了 0`
  return hasAtMostDecimals(value, 2) ? undefined : `${label}最多两位小数，例如 ${value.toFixed(2)}`
}
