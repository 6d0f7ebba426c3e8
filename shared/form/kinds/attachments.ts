import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import { attachmentAnswerSchema } from '../answers-schema.ts'
import type { AttachmentsField } from '../field.ts'
import { isBlank, listOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A slot for a material: photos or documents. */
export const attachmentsKind: Kind<AttachmentsField> = {
  emptyValue: [],
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请上传${field.label}`,
  rule: (field) =>
    z
      .array(attachmentAnswerSchema, `请上传${field.label}`)
      .check(refusing((files) => findFilesFault(files, field))),
  toText(value) {
    const count = listOf(value).length
    return count === 0 ? '' : `${count} 个文件`
  },
  isRequired: (field) => !field.isOptional && !field.canFollow && field.min > 0,
  emptyText: (field) => (field.canFollow ? '以后补交' : '未上传'),
  holdsFiles: true,
}

function findFilesFault(files: readonly { id: string }[], { label, min, max, canFollow }: AttachmentsField) {
  const count = files.length
  if (new Set(files.map((file) => file.id)).size < count) return `${label}里有同一个文件传了两次，请去掉一个`
  if (count < min && !canFollow) return `${label}至少 ${min} 张，现在 ${count} 张，请再上传 ${min - count} 张`
  return count > max ? `${label}最多 ${max} 张，现在 ${count} 张，请去掉 ${count - max} 张` : undefined
}
