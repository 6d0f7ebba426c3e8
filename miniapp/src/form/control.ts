import type { ReactNode } from 'react'
import type { Field } from '#shared/form/field.ts'

export type ControlProps<F extends Field> = { field: F; path: string }

/** How a kind of field is answered. Written as a method, so that the registry can be asked about any field. */
export type Control<F extends Field> = { control(props: ControlProps<F>): ReactNode }['control']
