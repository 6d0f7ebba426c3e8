import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Field } from '#shared/form/field.ts'
import type { Control } from './control.ts'
import type { FileTray } from './files/file-tray.ts'
import type { OfferedPapers } from './files/paper-offers.ts'
import type { FormStore } from './form-store.ts'

/** What the controls of an open form share. */
export type OpenForm = {
  store: FormStore
  tray: FileTray
  papers?: OfferedPapers
  /** The control of a field, which must be given this very field. */
  controlOf: (field: Field) => Control<Field>
  /** `question`: one on a screen, with its sentence above; `step`: several, each under its label. */
  layout: 'step' | 'question'
  /** Files are about to be sent. The worker may have to sign in first. */
  onSend: () => void
  /** Shows a new question (the first of a new entry in 关怀模式). */
  onNewEntry?: (path: string) => void
}

const FormContext = createContext<OpenForm | undefined>(undefined)

export const FormProvider = FormContext.Provider

export function useOpenForm(): OpenForm {
  const form = useContext(FormContext)
  if (!form) throw new Error('A form control stands outside of a FormProvider')
  return form
}

/**
 * A value that follows from the form. It is drawn again only when the value differs, so it must be a string, number or
 * boolean.
 */
export function useFromForm<T extends string | number | boolean | undefined>(
  select: (store: FormStore) => T,
): T {
  const { store } = useOpenForm()
  const snapshot = () => select(store)
  return useSyncExternalStore(store.subscribe, snapshot, snapshot)
}
