import Taro from '@tarojs/taro'

/**
 * Begins a screen that replaced another on the same page: scrolled to the top and, in a browser, with the focus on its
 * headline, because the tapped element is gone.
 */
export function showFromTop(headlineId: string): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {})
  if (process.env.TARO_ENV !== 'h5') return
  requestAnimationFrame(() => document.getElementById(headlineId)?.focus({ preventScroll: true }))
}
