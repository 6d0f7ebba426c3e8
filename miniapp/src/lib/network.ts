import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** The phone's network state. `weak`: slow or losing packets (WeChat measures it). */
export type Network = 'good' | 'weak' | 'none'

let current: Network = 'good'
let isWatching = false
const listeners = new Set<() => void>()

function set(network: Network): void {
  if (network === current) return
  current = network
  for (const listener of listeners) listener()
}

function watch(): void {
  isWatching = true
  if (process.env.TARO_ENV === 'h5') {
    const look = () => set(navigator.onLine ? 'good' : 'none')
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    look()
    return
  }
  Taro.onNetworkStatusChange(({ isConnected }) => set(isConnected ? 'good' : 'none'))
  Taro.onNetworkWeakChange?.(({ weakNet }) => {
    if (current !== 'none') set(weakNet ? 'weak' : 'good')
  })
  Taro.getNetworkType({ success: ({ networkType }) => set(networkType === 'none' ? 'none' : 'good') })
}

function subscribe(listener: () => void): () => void {
  if (!isWatching) watch()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls back when the phone has a network again. Returns a function that ends it. */
export function onNetworkBack(listener: () => void): () => void {
  return subscribe(() => {
    if (current === 'good') listener()
  })
}

/** The phone's network, watched while a component shows it. */
export function useNetwork(): Network {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  )
}
