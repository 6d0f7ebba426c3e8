import { atMostPasted } from '../../foundation/at-most.ts'
import { normalizeText } from '../../foundation/normalize-text.ts'
import { toHalfWidth } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { TimeField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A time of the day in China, HH:MM. */
export const timeKind: Kind<TimeField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z.string(`请选择${field.label}`).check(
      atMostPasted,
      z.overwrite(normalizeTime),
      refusing((time) => {
        if (!/^\d{2}:\d{2}$/.test(time)) return `${field.label}要有时和分，例如 18:30`
        return time < '24:00' && time.slice(3) < '60' ? undefined : `${field.label}不对：没有 ${time}`
      }),
    ),
  toText: textOf,
}

/** 8：05, 8点5分 and 8点半 as 08:05 and 08:30; anything else stays as it is. */
function normalizeTime(text: string): string {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[∶︰﹕ː點时時]/g, (sign) => (/[點时時]/.test(sign) ? '点' : ':'))
  const parts =
    /^(\d{1,2}):(\d{1,2})(?::00)?$/.exec(plain) ?? /^(\d{1,2})点(?:(\d{1,2})分?|(半)|整)?$/.exec(plain)
  if (!parts) return normalizeText(text)
  const [, hour = '', digits = '', half] = parts
  const minute = half ? '30' : digits
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
