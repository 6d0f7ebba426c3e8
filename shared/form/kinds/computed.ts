import * as z from '../../zod.ts'
import type { Answers } from '../answers.ts'
import { computationNames, compute } from '../computation.ts'
import type { ComputedField } from '../field.ts'
import { isBlank, numberOf } from './answer-of.ts'
import type { Kind } from './kind.ts'
import { formatNumber } from './number-text.ts'

/** A number that follows from other answers. A value from the client is ignored. */
export const computedKind: Kind<ComputedField> = {
  emptyValue: undefined,
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `${field.label}还算不出来，请先填写前面的问题`,
  rule: (field) => z.number(`${field.label}由系统计算`),
  toText(value, field) {
    const number = numberOf(value)
    return number === undefined ? '' : `${formatNumber(number)} ${field.unit}`.trim()
  },
  isRequired: () => false,
  needs: (field) => computationNames(field.computation),
  emptyText: () => '还算不出来',
  derive(field, answers, labelOf) {
    const value = compute(field.computation, answers)
    return value === undefined || value >= 0 ? { value } : { fault: explainNegative(field, answers, labelOf) }
  },
}

function explainNegative(
  { label, computation }: ComputedField,
  answers: Answers,
  labelOf: (name: string) => string,
): string {
  if (!('difference' in computation)) return `${label}不能是负数，请核对前面填的数`
  const [minuend, ...subtrahends] = computation.difference
  const taken = subtrahends.filter((name) => numberOf(answers[name]))
  const together = taken.length > 1 ? '加起来' : ''
  return `${label}不能是负数：${taken.map(labelOf).join('、')}${together}比${labelOf(minuend)}还多，请核对`
}
