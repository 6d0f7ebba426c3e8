import type { Answers } from '#shared/form/answers.ts'
import type { AttachmentsField } from '#shared/form/field.ts'
import type { Form } from '#shared/form/form.ts'
import { listMaterials } from '../materials.ts'
import { foretellCondition } from './foretell-condition.ts'

/**
 * The materials of a form that somebody of whom this is known will be asked for. A slot that they need for certain has
 * lost its condition; one that may go either way keeps it.
 */
export function listNeededMaterials(form: Form, facts: Answers): readonly AttachmentsField[] {
  return listMaterials(form).flatMap((material) => {
    const { visibleWhen, ...certain } = material
    const isNeeded = visibleWhen === undefined || foretellCondition(visibleWhen, facts)
    if (isNeeded === undefined) return [material]
    return isNeeded ? [certain] : []
  })
}

/** One list of what several services ask for: a slot that two of them share stands once, as certain as its surest. */
export function mergeMaterials(lists: readonly (readonly AttachmentsField[])[]): readonly AttachmentsField[] {
  const merged = new Map<string, AttachmentsField>()
  for (const material of lists.flat()) {
    const key = `${material.name} ${material.label}`
    const known = merged.get(key)
    if (!known || (known.visibleWhen && !material.visibleWhen)) merged.set(key, material)
  }
  return [...merged.values()]
}
