import type { Field } from '#shared/form/field.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'

/** The field of a path such as `employer` or `children.0.school`; undefined when the form has none. */
export function fieldAt(form: Form, path: string): Field | undefined {
  const [name, , inner] = path.split('.')
  const field = fieldsOf(form).find((candidate) => candidate.name === name)
  if (!field || inner === undefined) return field
  return kindOf(field)
    .entryFields?.(field)
    .find((candidate) => candidate.name === inner)
}
