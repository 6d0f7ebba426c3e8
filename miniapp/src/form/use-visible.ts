import type { Visible } from '#shared/form/visible.ts'
import { useFromForm, useOpenForm } from './form-context.ts'
import type { FormStore } from './form-store.ts'

/** A part of what is asked now; draws again only when other questions are. */
export function useVisible(select: (store: FormStore) => readonly Visible[]): readonly Visible[] {
  const { store } = useOpenForm()
  useFromForm((form) =>
    select(form)
      .map(({ path }) => path)
      .join(' '),
  )
  return select(store)
}
