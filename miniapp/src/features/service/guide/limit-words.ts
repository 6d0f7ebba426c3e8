import type { AttachmentsField } from '#shared/form/field.ts'

/** How many, and whether everybody needs it: 2 张, 最多 6 张, 有的才要. */
export function limitWords({ min, max, canFollow, isOptional, visibleWhen }: AttachmentsField): string {
  if (visibleWhen || isOptional) return '有的才要'
  if (canFollow) return '可提交后补'
  if (min === max) return `${max} 张`
  return min > 1 ? `${min}–${max} 张` : `最多 ${max} 张`
}
