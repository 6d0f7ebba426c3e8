import { useSyncExternalStore } from 'react'
import { inChina } from '../../lib/china-time.ts'
import type { ApplicationSession } from './application-session.ts'

/** 已自动保存 10:32 and where, once something has been answered. Drawn again once a minute, and when it was synced. */
export function useSavedWords(session: ApplicationSession): string {
  const words = () => {
    if (!session.isKept()) return '填的内容会自动保存'
    if (session.isUnsaved()) return '手机存满了，没能保存'
    const place = session.sync.state() === 'synced' ? '已同步' : '在本机'
    return `已自动保存 ${inChina(session.draft().savedAt).clock} ${place}`
  }
  return useSyncExternalStore(session.subscribe, words, words)
}
