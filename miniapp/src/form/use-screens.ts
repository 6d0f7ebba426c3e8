import { useSyncExternalStore } from 'react'
import type { FormStore } from './form-store.ts'
import { listScreens, type Screen } from './screens.ts'

/**
 * Lists the screens for the current answers. It draws again when an answer adds or removes a screen, not after each
 * letter.
 */
export function useScreens(store: FormStore, care: boolean, endsHere?: boolean): () => readonly Screen[] {
  const listNow = () => listScreens(store.form, store.answers(), care, endsHere)
  const places = () =>
    listNow()
      .map(({ place }) => place)
      .join(' ')
  useSyncExternalStore(store.subscribe, places, places)
  return listNow
}
