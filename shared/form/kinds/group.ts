import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { AnswerValue } from '../answers.ts'
import type { GroupField } from '../field.ts'
import { entriesOf, isBlank } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A list of entries with the same questions. This rule counts the entries; the questions inside have their own rules. */
export const groupKind: Kind<GroupField> = {
  emptyValue: [],
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请添加${field.itemLabel}，至少 ${Math.max(field.min, 1)} 个`,
  rule: (field) =>
    z
      .array(
        z.record(z.string(), z.custom<AnswerValue>(), `请填写${field.itemLabel}的信息`),
        `请添加${field.itemLabel}`,
      )
      .check(refusing((entries) => findCountFault(entries.length, field))),
  toText(value, field) {
    const count = entriesOf(value).length
    return count === 0 ? '' : `${count} 个${field.itemLabel}`
  },
  isRequired: (field) => !field.isOptional && field.min > 0,
  entryFields: (field) => field.fields,
  entryLabel: (field) => field.itemLabel,
  emptyText: () => '没有',
}

function findCountFault(count: number, { itemLabel, min, max }: GroupField): string | undefined {
  if (count < min) return `${itemLabel}至少填 ${min} 个，现在 ${count} 个，请再添加 ${min - count} 个`
  return count > max ? `${itemLabel}最多填 ${max} 个，现在 ${count} 个，请去掉 ${count - max} 个` : undefined
}
