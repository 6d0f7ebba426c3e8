import { useSyncExternalStore } from 'react'
import { hideOpening, showOpening } from './opening-sign.ts'

type LoadedRoute = { path: string; load?: () => readonly unknown[] }
declare global {
  interface Window {
    /** Taro's table of pages. `load` answers a list that begins with the promise of the page's scripts. */
    __taroAppConfig?: { routes?: readonly LoadedRoute[] }
  }
}

const retryMilliseconds = 5_000

let isWaiting = false
let turn = 0
const listeners = new Set<() => void>()

function setWaiting(waits: boolean): void {
  if (waits === isWaiting) return
  isWaiting = waits
  for (const listener of listeners) listener()
}

/**
 * H5: loads the scripts of a page before its address changes, so that Taro never waits for them in silence. Without a
 * network it waits for one. Resolves to false when the page is not to be opened any more: another one was asked for, the
 * person does not want to wait, or the browser opens `address` anew, because the server has a newer app.
 */
export async function loadPage(path: string, address: string): Promise<boolean> {
  turn += 1
  const own = turn
  const isOver = () => own !== turn
  const load = window.__taroAppConfig?.routes?.find((route) => route.path === path)?.load
  if (!load) return true
  showOpening()
  try {
    for (let tries = 1; !(await isLoaded(load)); tries += 1) {
      if (isOver()) return false
      if (tries === 1) continue
      if (await isAppReplaced()) {
        window.location.assign(address)
        return false
      }
      if (isOver()) return false
      hideOpening()
      setWaiting(true)
      await networkOrPause()
      if (isOver()) return false
    }
    return !isOver()
  } finally {
    if (!isOver()) stopWaiting()
  }
}

/** Nobody waits for the page any more. */
export function stopWaiting(): void {
  turn += 1
  hideOpening()
  setWaiting(false)
}

const isLoaded = (load: () => readonly unknown[]) =>
  Promise.all(load()).then(
    () => true,
    () => false,
  )

/** Whether the server has an app of other scripts than this one, so that some of ours are gone for good. */
const isAppReplaced = () =>
  fetch('/', { cache: 'no-store' })
    .then(async (answer) => {
      const page = answer.ok ? await answer.text() : ''
      const own = [...document.querySelectorAll<HTMLScriptElement>('script[defer]')]
      return page.includes('<script') && own.some(({ src }) => !page.includes(new URL(src).pathname))
    })
    .catch(() => false)

/** The browser says that there is a network again, or some time has passed: it does not notice everything. */
function networkOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, retryMilliseconds)
    window.addEventListener('online', end)
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a page is waited for that cannot be loaded without a network. */
export function usePageWait(): boolean {
  return useSyncExternalStore(subscribe, () => isWaiting)
}
