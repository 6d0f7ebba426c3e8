import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'

/** Full brightness, and no sleep, while a page is shown to a camera (WeChat). Afterwards the earlier state is restored. */
export function useBrightScreen(): void {
  const before = useRef<number | undefined>(undefined)
  const dim = useCallback(() => {
    if (process.env.TARO_ENV !== 'weapp') return
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => {})
    if (before.current !== undefined) void Taro.setScreenBrightness({ value: before.current }).catch(() => {})
    before.current = undefined
  }, [])
  const brighten = useCallback(() => {
    if (process.env.TARO_ENV !== 'weapp') return
    void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => {})
    Taro.getScreenBrightness({})
      .then(({ value }) => {
        before.current ??= value
        return Taro.setScreenBrightness({ value: 1 })
      })
      .catch(() => {})
  }, [])
  // A component that is drawn later than its page has missed the page's first showing.
  useEffect(() => {
    brighten()
    return dim
  }, [brighten, dim])
  useDidShow(brighten)
  useDidHide(dim)
}
