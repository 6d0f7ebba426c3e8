import * as z from '../../zod.ts'
import type { YesNoField } from '../field.ts'
import { isBlank } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** 是 or 否; both are answers. */
export const yesNoKind: Kind<YesNoField> = {
  emptyValue: undefined,
  isSensitive: false,
  isEmpty: isBlank,
  askFor: () => '请选“是”或“否”',
  rule: (field) => z.boolean(`${field.label}请选“是”或“否”`),
  toText: (value) => (typeof value === 'boolean' ? (value ? '是' : '否') : ''),
}
