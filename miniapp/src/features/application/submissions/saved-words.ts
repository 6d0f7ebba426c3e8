import { useSyncExternalStore } from 'react'
import { inChina } from '#shared/foundation/china-words.ts'
import type { ApplicationSession } from './application-session.ts'

/** 已自动保存 10:32 on the phone, then 已存到账号 10:32, after something has been answered. */
export function useSavedWords(session: ApplicationSession): string {
  const words = () => {
    if (!session.isKept()) return '填的内容会自动保存'
    if (session.isUnsaved()) return '手机存满了，没能保存'
    const isInAccount = session.sync.state() === 'synced'
    return `${isInAccount ? '已存到账号' : '已自动保存'} ${inChina(session.draft().savedAt).clock}`
  }
  return useSyncExternalStore(session.subscribe, words, words)
}
