import type { ReactNode } from 'react'
import type { Field, FieldOfKind } from '#shared/form/field.ts'

export type ControlProps<F extends Field> = { field: F; path: string }

/** The control of a kind of field. It is written as a method, so that the registry accepts any field. */
export type Control<F extends Field> = { control(props: ControlProps<F>): ReactNode }['control']

/** Kinds that one page asks for: it brings their controls, so that no other form loads them. */
export type BroughtKind = 'map-spot' | 'employers'
export type BroughtControls = { readonly [K in BroughtKind]: Control<FieldOfKind<K>> }
