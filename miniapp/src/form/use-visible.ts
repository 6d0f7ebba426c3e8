import type { Visible } from '#shared/form/visible.ts'
import { useFromForm, useOpenForm } from './form-context.ts'
import type { FormStore } from './form-store.ts'

/** A part of the visible questions. It is drawn again only when they differ. */
export function useVisible(select: (store: FormStore) => readonly Visible[]): readonly Visible[] {
  const { store } = useOpenForm()
  useFromForm((form) =>
    select(form)
      .map(({ path }) => path)
      .join(' '),
  )
  return select(store)
}
