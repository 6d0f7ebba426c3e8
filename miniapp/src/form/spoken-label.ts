import type { Field } from '#shared/form/field.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'

/** The name of a question for screen readers. Inside a group it has the entry, whose card is visible only: 孩子 1 姓名. */
export function spokenLabel(form: Form, field: Field, path: string): string {
  const [name, index, inner] = path.split('.')
  if (inner === undefined) return field.label
  const group = fieldsOf(form).find((candidate) => candidate.name === name)
  const entry = group && (kindOf(group).entryLabel?.(group) ?? group.label)
  return `${entry} ${Number(index) + 1} ${field.label}`
}
