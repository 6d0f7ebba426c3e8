import type { Field } from '#shared/form/field.ts'
import type { Control } from './control.ts'
import { controls } from './controls.gen.ts'

/** The control of a field, which must be given this very field. */
export const controlOf = (field: Field): Control<Field> => controls[field.kind]
