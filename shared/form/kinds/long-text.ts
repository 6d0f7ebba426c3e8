import { normalizeText } from '../../foundation/normalize-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { LongTextField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'
import { findTextFault, findTypedFault } from './text.ts'

/** Several lines of text. */
export const longTextKind: Kind<LongTextField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: (field) =>
    z.string(`请填写${field.label}`).check(
      refusing((text) => findTypedFault(text, field)),
      z.overwrite((text) => normalizeText(text, { hasLines: true })),
      refusing((text) => findTextFault(text, field)),
    ),
  toText: textOf,
}
