import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Field } from '#shared/form/field.ts'
import type { Control } from './control.ts'
import type { FileTray } from './files/file-tray.ts'
import type { FormStore } from './form-store.ts'

/** What the controls of an open form share. */
export type OpenForm = {
  store: FormStore
  tray: FileTray
  /** The control of a field, to be given this very field. */
  controlOf: (field: Field) => Control<Field>
  /** `question`: one to a screen, its words stand above; `step`: several, each under its label. */
  layout: 'step' | 'question'
  /** Files are about to be sent, which may need the worker to sign in first. */
  onSend: () => void
  /** Shows a question that has just come into being (the first of a new entry in 关怀模式). */
  onNewEntry?: (path: string) => void
}

const FormContext = createContext<OpenForm | undefined>(undefined)

export const FormProvider = FormContext.Provider

export function useOpenForm(): OpenForm {
  const form = useContext(FormContext)
  if (!form) throw new Error('A form control stands outside of a FormProvider')
  return form
}

/** Something that follows from the form. Draws again only when it is another value, so it must be a string, number or boolean. */
export function useFromForm<T extends string | number | boolean | undefined>(
  select: (store: FormStore) => T,
): T {
  const { store } = useOpenForm()
  const snapshot = () => select(store)
  return useSyncExternalStore(store.subscribe, snapshot, snapshot)
}
