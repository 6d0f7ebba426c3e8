import { atMostPasted } from '../../foundation/at-most.ts'
import { todayInChina } from '../../foundation/china-time.ts'
import { normalizeText } from '../../foundation/normalize-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { MonthField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import { toDateNumbers } from './date-text.ts'
import type { Kind } from './kind.ts'

/** A month, YYYY-MM. */
export const monthKind: Kind<MonthField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z.string(`请选择${field.label}`).check(
      atMostPasted,
      z.overwrite(normalizeMonth),
      refusing((month) => findMonthFault(month, field)),
    ),
  toText: (value) => textOf(value).replace(/^(\d{4})-0?(\d+)$/, '$1 年 $2 月'),
}

/** 2026/5, 2026年5月份 and 202605 as 2026-05; anything else stays as it is. */
function normalizeMonth(text: string): string {
  const numbers = toDateNumbers(text)
  const parts = /^(\d{4})-(\d{1,2})-?份?$/.exec(numbers) ?? /^(\d{4})(\d\d)$/.exec(numbers)
  if (!parts) return normalizeText(text)
  const [, year = '', month = ''] = parts
  return `${year}-${month.padStart(2, '0')}`
}

function findMonthFault(month: string, { range, label }: MonthField): string | undefined {
  if (!/^\d{4}-\d{2}$/.test(month)) return `${label}要有年和月，例如 2026-05`
  const number = Number(month.slice(5))
  if (number < 1 || number > 12) return `${label}不对：没有 ${number} 月`
  const thisMonth = todayInChina().slice(0, 7)
  if (range === 'past' && month > thisMonth) return `${label}不能晚于本月，请核对`
  if (range === 'future' && month < thisMonth) return `${label}不能早于本月，请核对`
  return month < '1900' || month > '2200' ? `${label}的年份不对，请核对` : undefined
}
