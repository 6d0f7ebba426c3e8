import Taro from '@tarojs/taro'

/**
 * Begins a screen that took the place of another on the same page: scrolled to the top and, in a browser, with the
 * focus on its headline, since the element that was tapped has gone.
 */
export function showFromTop(headlineId: string): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {})
  if (process.env.TARO_ENV !== 'h5') return
  requestAnimationFrame(() => document.getElementById(headlineId)?.focus({ preventScroll: true }))
}
