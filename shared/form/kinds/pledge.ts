import * as z from '../../zod.ts'
import type { PledgeField } from '../field.ts'
import type { Kind } from './kind.ts'

/** A text to agree to. Only agreement is an answer. */
export const pledgeKind: Kind<PledgeField> = {
  emptyValue: false,
  isSensitive: false,
  isEmpty: (value) => value !== true,
  askFor: (field) => `请阅读并同意${field.label}`,
  rule: (field) => z.literal(true, `请阅读并同意${field.label}`),
  toText: (value) => (value === true ? '已阅读并同意' : ''),
  isConsent: true,
  wording: (field) => field.text,
}
