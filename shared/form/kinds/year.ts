import { atMostPasted } from '../../foundation/at-most.ts'
import { todayInChina } from '../../foundation/china-time.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { YearField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import { toDateNumbers } from './date-text.ts'
import type { Kind } from './kind.ts'

/** A year, YYYY, within the lifetime of people and their papers. */
export const yearKind: Kind<YearField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: (field) =>
    z.string(`请填写${field.label}`).check(
      atMostPasted,
      z.overwrite(normalizeYear),
      refusing((year) => findYearFault(year, field)),
    ),
  toText: (value) => textOf(value).replace(/^(\d{4})$/, '$1 年'),
}

/** ２０１５ 年度 as 2015. */
const normalizeYear = (text: string) => toDateNumbers(text).replace(/-?[度份]?$/, '')

function findYearFault(year: string, { range, label }: YearField): string | undefined {
  if (!/^\d{4}$/.test(year)) return `${label}是四位数，例如 2015`
  const thisYear = todayInChina().slice(0, 4)
  if (range === 'past' && year > thisYear) return `${label}不能晚于今年，请核对`
  if (range === 'future' && year < thisYear) return `${label}不能早于今年，请核对`
  return year < '1900' || year > '2200' ? `${label}不对，请核对` : undefined
}
