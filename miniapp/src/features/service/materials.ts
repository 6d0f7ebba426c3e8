import type { AttachmentsField } from '#shared/form/field.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'

/** 材料: the slots of a form, for the service page. Those with `visibleWhen` are for some applicants only. */
export function listMaterials(form: Form): readonly AttachmentsField[] {
  return fieldsOf(form).filter((field) => field.kind === 'attachments')
}
