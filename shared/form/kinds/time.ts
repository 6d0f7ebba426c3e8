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

/** 8：05 and 8点5分 as 08:05; anything else stays as it is. */
function normalizeTime(text: string): string {
  const parts = /^(\d{1,2})[:点时](\d{1,2})分?$/.exec(toHalfWidth(text).replace(/\s/g, ''))
  if (!parts) return normalizeText(text)
  const [, hour = '', minute = ''] = parts
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
