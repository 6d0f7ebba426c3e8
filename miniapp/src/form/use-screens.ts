import { useSyncExternalStore } from 'react'
import type { FormStore } from './form-store.ts'
import { listScreens, type Screen } from './screens.ts'

/** Lists the screens as the answers stand now. Draws anew when an answer makes a screen come or go, not at each letter. */
export function useScreens(store: FormStore, care: boolean): () => readonly Screen[] {
  const listNow = () => listScreens(store.form, store.answers(), care)
  const places = () =>
    listNow()
      .map(({ place }) => place)
      .join(' ')
  useSyncExternalStore(store.subscribe, places, places)
  return listNow
}
