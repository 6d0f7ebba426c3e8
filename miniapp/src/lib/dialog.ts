import Taro from '@tarojs/taro'
import { announce } from './announce.ts'
import { askOnPage } from './question.ts'

/** A short message that disappears by itself. Use a `Note` for what must be read. */
export function toast(message: string): void {
  if (process.env.TARO_ENV === 'h5') announce(message)
  void Taro.showToast({ title: message, icon: 'none', duration: 2500 })
}

interface Confirmation {
  title: string
  content: string
  /** Says what will happen: 撤回申请, not 确定. A button in WeChat has at most four characters. */
  confirmText: string
  cancelText?: string
}

/** Asks before something that cannot be undone. `false` after a cancel. */
export async function confirm({ cancelText = '再想想', ...asked }: Confirmation): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    const { title, content, confirmText } = asked
    return (await askOnPage({ title, content, choices: [confirmText], cancelText })) === 0
  }
  const answer = await Taro.showModal({ ...asked, cancelText })
  return answer.confirm
}

/** The index of one of up to six words, or `undefined` after a cancel. */
export async function chooseOne(words: readonly string[]): Promise<number | undefined> {
  if (process.env.TARO_ENV === 'h5') return askOnPage({ choices: words, cancelText: '取消' })
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...words] })
    return tapIndex
  } catch {
    return undefined
  }
}
