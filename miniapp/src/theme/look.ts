import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from '../lib/storage.ts'

/** The look of the app on this phone: light or dark, and 关怀 (large type, large targets, strong contrast). */
export interface Look {
  brightness: 'system' | 'light' | 'dark'
  care: boolean
}

const key = 'look'

// WeChat's font setting in px. Its 关怀模式 sets 23 and more.
const careFontSize = 23

function prefersLargeType(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  const app: object = Taro.getAppBaseInfo?.() ?? {}
  return 'fontSizeSetting' in app && Number(app.fontSizeSetting) >= careFontSize
}

function readLook(): Look {
  const stored = readStored(key)
  const look: Look = { brightness: 'system', care: prefersLargeType() }
  if (typeof stored !== 'object' || stored === null) return look
  if ('brightness' in stored && (stored.brightness === 'light' || stored.brightness === 'dark')) {
    look.brightness = stored.brightness
  }
  if ('care' in stored && typeof stored.care === 'boolean') look.care = stored.care
  return look
}

let current: Look | undefined
const listeners = new Set<() => void>()

function getLook(): Look {
  current ??= readLook()
  return current
}

/** Changes the look of every open page and remembers it. */
export function setLook(change: Partial<Look>): void {
  current = { ...getLook(), ...change }
  writeStored(key, current)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLook(): Look {
  return useSyncExternalStore(subscribe, getLook, getLook)
}

/** The classes of `tokens.css` and `care.css` for a look. */
export function lookClass(look: Look): string {
  return `look-${look.brightness}${look.care ? ' look-care' : ''}`
}
