import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void

/** What waits for the worker to agree: WeChat holds each of our calls back until it is resolved. */
let waiting: readonly Resolve[] = []
let isWatching = false
const listeners = new Set<() => void>()

function set(next: readonly Resolve[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** WeChat asks whether the worker agrees to its 用户隐私保护指引 before the album, a file or the phone number is handed over. */
export function watchForPrivacyRequests(): void {
  if (isWatching || process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  isWatching = true
  Taro.onNeedPrivacyAuthorization((resolve: Resolve) => set([...waiting, resolve]))
}

/** Lets everything go on that waited; a tap on a button of WeChat's own kind names that button. */
export function agreeToPrivacy(buttonId: string): void {
  for (const resolve of waiting) resolve({ event: 'agree', buttonId })
  set([])
}

/** What waited fails, as if the worker had chosen nothing. */
export function declinePrivacy(): void {
  for (const resolve of waiting) resolve({ event: 'disagree' })
  set([])
}

/** Whether something waits for the worker to agree. */
export const useIsPrivacyAsked = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
