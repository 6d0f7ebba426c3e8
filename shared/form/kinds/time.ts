import { atMostPasted } from '../../foundation/at-most.ts'
import { toHalfWidth } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { TimeField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A time of day, HH:MM of 24 hours. */
export const timeKind: Kind<TimeField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: (field) =>
    z.string(`请填写${field.label}`).check(
      atMostPasted,
      z.overwrite((text) => toHalfWidth(text).replace(/\s/g, '').padStart(5, '0')),
      refusing((time) =>
        /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? undefined : `${field.label}按 24 小时填，例如 09:30`,
      ),
    ),
  toText: textOf,
}
