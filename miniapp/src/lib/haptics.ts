import Taro from '@tarojs/taro'

/** A short vibration for success and a long one for a failure, so that the person need not look at the phone. */
export function tapBack(isGood: boolean): void {
  if (process.env.TARO_ENV === 'h5') {
    navigator.vibrate?.(isGood ? 60 : [120, 80, 240])
    return
  }
  const felt = isGood ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong()
  void felt.catch(() => {})
}
