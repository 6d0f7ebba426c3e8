import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { NumberField } from '../field.ts'
import { isBlank, numberOf } from './answer-of.ts'
import type { Kind } from './kind.ts'
import { askForNumber, formatNumber, hasAtMostDecimals, parseNumber } from './number-text.ts'

/** A count or a measure with its unit. */
export const numberKind: Kind<NumberField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: (field) =>
    z.pipe(
      z.transform((value: unknown) => parseNumber(value, [field.unit], field.decimals ?? 0)),
      z
        .number(askForNumber(field.label, field.min ?? 1))
        .check(refusing((value) => findNumberFault(value, field))),
    ),
  toText(value, field) {
    const number = numberOf(value)
    return number === undefined ? '' : `${formatNumber(number)} ${field.unit}`.trim()
  },
}

function findNumberFault(
  value: number,
  { label, unit, min = 0, max = 1e9, decimals = 0 }: NumberField,
): string | undefined {
  if (value < min) return `${label}不能小于 ${formatNumber(min)} ${unit}，请核对`
  if (value > max) return `${label}不能大于 ${formatNumber(max)} ${unit}，请核对`
  if (hasAtMostDecimals(value, decimals)) return undefined
  return decimals === 0
    ? `${label}请填整数，例如 ${Math.floor(value)}`
    : `${label}最多 ${decimals} 位小数，例如 ${value.toFixed(decimals)}`
}
