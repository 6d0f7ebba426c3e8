import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void

/** The calls that wait for the worker's agreement: WeChat holds them until it is resolved. */
let waiting: readonly Resolve[] = []
let isWatching = false
const listeners = new Set<() => void>()

function set(next: readonly Resolve[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** WeChat asks for agreement to its 用户隐私保护指引 before the album, a file or the phone number is used. */
export function watchForPrivacyRequests(): void {
  if (isWatching || process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  isWatching = true
  Taro.onNeedPrivacyAuthorization((resolve: Resolve) => set([...waiting, resolve]))
}

/** Lets all waiting calls continue. A tap on WeChat's own button passes the button's id. */
export function agreeToPrivacy(buttonId: string): void {
  for (const resolve of waiting) resolve({ event: 'agree', buttonId })
  set([])
}

/** Makes all waiting calls fail, as if the worker had chosen nothing. */
export function declinePrivacy(): void {
  for (const resolve of waiting) resolve({ event: 'disagree' })
  set([])
}

/** Whether a call waits for the worker's agreement. */
export const useIsPrivacyAsked = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
