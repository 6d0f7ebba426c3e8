import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { SeveralField } from '../field.ts'
import { isBlank, textsOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** Any number of a few options, kept in the order of the options. */
export const severalKind: Kind<SeveralField> = {
  emptyValue: [],
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z.array(z.string(`请选择${field.label}`), `请选择${field.label}`).check(
      refusing((chosen) => findChoiceFault(chosen, field)),
      z.overwrite((chosen) => field.options.filter((option) => chosen.includes(option))),
    ),
  toText: (value) => textsOf(value).join('、'),
}

function findChoiceFault(
  chosen: readonly string[],
  { label, options, min = 1, max = options.length }: SeveralField,
) {
  if (chosen.some((option) => !options.includes(option))) return `${label}里有一项已经没有了，请重新选择`
  const count = new Set(chosen).size
  if (count < min) return `${label}至少选 ${min} 项，现在选了 ${count} 项`
  return count > max ? `${label}最多选 ${max} 项，现在选了 ${count} 项，请去掉 ${count - max} 项` : undefined
}
