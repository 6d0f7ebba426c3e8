import { atMostPasted } from '../../foundation/at-most.ts'
import { findDateFault, subtractDays } from '../../foundation/calendar-date.ts'
import { todayInChina } from '../../foundation/china-time.ts'
import { normalizeText } from '../../foundation/normalize-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { DateField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import { toDateNumbers } from './date-text.ts'
import type { Kind } from './kind.ts'

/** A day of the calendar, YYYY-MM-DD. */
export const dateKind: Kind<DateField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z.string(`请选择${field.label}`).check(
      atMostPasted,
      z.overwrite(normalizeDate),
      refusing((date) => findDateFault(date) ?? findRangeFault(date, field)),
    ),
  toText: (value) => textOf(value).replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1 年 $2 月 $3 日'),
  warning(value, field) {
    if (field.warnWhenOlderThanDays === undefined) return undefined
    const isOld = textOf(value) < subtractDays(todayInChina(), field.warnWhenOlderThanDays)
    return isOld
      ? (field.warning ?? `${field.label}距今超过 ${field.warnWhenOlderThanDays} 天，请核对`)
      : undefined
  },
}

/** 2026/5/2, 2026年5月2号 and 20260502 as 2026-05-02; anything else stays as it is. */
function normalizeDate(text: string): string {
  const numbers = toDateNumbers(text)
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:-?[日号])?-?$/.exec(numbers) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(numbers)
  if (!parts) return normalizeText(text)
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function findRangeFault(date: string, { range, label }: DateField): string | undefined {
  const today = todayInChina()
  if (range === 'past' && date > today) return `${label}不能晚于今天，请核对`
  if (range === 'future' && date < today) return `${label}不能早于今天，请核对`
  return date < '1900' || date > '2200' ? `${label}的年份不对，请核对` : undefined
}
