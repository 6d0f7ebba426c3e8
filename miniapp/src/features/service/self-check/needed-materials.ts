import type { Answers } from '#shared/form/answers.ts'
import type { AttachmentsField } from '#shared/form/field.ts'
import type { Form } from '#shared/form/form.ts'
import { listMaterials } from '../materials.ts'
import { predictCondition } from './predict-condition.ts'

/**
 * The materials of a form that will be asked for when these facts are known. A slot that is needed for certain loses
 * its condition. A slot that may be needed keeps it.
 */
export function listNeededMaterials(form: Form, facts: Answers): readonly AttachmentsField[] {
  return listMaterials(form).flatMap((material) => {
    const { visibleWhen, ...certain } = material
    const isNeeded = visibleWhen === undefined || predictCondition(visibleWhen, facts)
    if (isNeeded === undefined) return [material]
    return isNeeded ? [certain] : []
  })
}

/**
 * One list of the materials of several services. A slot that two services share is listed once, with the more certain
 * of its conditions.
 */
export function mergeMaterials(lists: readonly (readonly AttachmentsField[])[]): readonly AttachmentsField[] {
  const merged = new Map<string, AttachmentsField>()
  for (const material of lists.flat()) {
    const key = `${material.name} ${material.label}`
    const known = merged.get(key)
    if (!known || (known.visibleWhen && !material.visibleWhen)) merged.set(key, material)
  }
  return [...merged.values()]
}
