import type { Field } from '#shared/form/field.ts'
import type { BroughtControls, Control } from './control.ts'
import { controls } from './controls.gen.ts'

/** The control of each field, which must be given this very field. @throws for one that the page did not bring */
export const controlWith =
  (brought?: BroughtControls) =>
  ({ kind }: Field): Control<Field> => {
    const control: Control<Field> | undefined = { ...controls, ...brought }[kind]
    if (!control) throw new Error(`This page has no control for ${kind}`)
    return control
  }

/** The control of a field on a page that brings none. */
export const controlOf = controlWith()
