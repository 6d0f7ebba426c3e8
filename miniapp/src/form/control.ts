import type { ReactNode } from 'react'
import type { Field } from '#shared/form/field.ts'

export type ControlProps<F extends Field> = { field: F; path: string }

/** The control of a kind of field. It is written as a method, so that the registry accepts any field. */
export type Control<F extends Field> = { control(props: ControlProps<F>): ReactNode }['control']
