import { useSyncExternalStore } from 'react'

let open: string | undefined
const listeners = new Set<() => void>()

/** H5: shows a photo over the whole page, or closes it. */
export function viewPhoto(path: string | undefined): void {
  open = path
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The path of the photo that is open. */
export function usePhoto(): string | undefined {
  return useSyncExternalStore(subscribe, () => open)
}
