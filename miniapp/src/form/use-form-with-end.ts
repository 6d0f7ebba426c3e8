import Taro from '@tarojs/taro'
import { useState } from 'react'
import { topOf } from '#shared/form/check.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { useLook } from '../theme/look.ts'
import type { FormStart } from './form-page.tsx'
import type { FormStore } from './form-store.ts'
import { listScreens } from './screens.ts'

/** A form and the view at its end (consents, an overview) on one page, and the ways between them. */
export function useFormWithEnd(store: FormStore, begin: FormStart | 'end') {
  const { care } = useLook()
  const [place, setPlace] = useState(begin)
  const listNow = () => listScreens(store.form, store.answers(), care)
  const show = (next: FormStart | 'end') => {
    setPlace(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const change = (path: string) => show({ path, isRevising: true })
  return {
    /** Where the form opens; undefined at the end. */
    start: place === 'end' ? undefined : place,
    listScreens: listNow,
    goToEnd: () => show('end'),
    goBack: () => show({ path: listNow().at(-1)?.place ?? null, isRevising: false }),
    /** Goes back to one answer. */
    change,
    /** Shows refusals at their questions, beginning with the first. */
    refuse(errors: readonly FieldMessage[]) {
      store.show(errors)
      const isAsked = ({ path }: FieldMessage) =>
        listNow().some(({ step }) => step.fields.some(({ name }) => name === topOf(path)))
      const first = errors.find(isAsked)
      if (first) change(first.path)
    },
  }
}
