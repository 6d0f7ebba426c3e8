import Taro from '@tarojs/taro'

/** A short tap for what went well, a long one for what did not: whoever holds the phone need not look at it. */
export function tapBack(isGood: boolean): void {
  if (process.env.TARO_ENV === 'h5') {
    navigator.vibrate?.(isGood ? 60 : [120, 80, 240])
    return
  }
  const felt = isGood ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong()
  void felt.catch(() => {})
}
