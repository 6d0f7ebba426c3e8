import Taro from '@tarojs/taro'

/** A short word that goes away by itself. For what must be read, use a `Note`. */
export function toast(message: string): void {
  void Taro.showToast({ title: message, icon: 'none', duration: 2500 })
}

interface Question {
  title: string
  content: string
  /** Says what will happen: 撤回申请, not 确定. */
  confirmText: string
  cancelText?: string
}

/** Asks before something that cannot be undone; `false` when the person thinks better of it. WeChat shows four characters of a button. */
export async function confirm({ cancelText = '再想想', ...question }: Question): Promise<boolean> {
  const answer = await Taro.showModal({ ...question, cancelText })
  return answer.confirm
}

/** The index of one of up to six words, or `undefined` when the person chose none. */
export async function chooseOne(words: readonly string[]): Promise<number | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...words] })
    return tapIndex
  } catch {
    return undefined
  }
}
