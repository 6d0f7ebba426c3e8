import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { type Look, lookClass } from './look.ts'

// `--bg` of tokens.css: WeChat draws its own navigation bar, which accepts no CSS variable.
const ground = { light: '#f4f4f5', dark: '#111111' } as const
const ink = { light: '#000000', dark: '#ffffff' } as const

function isDark(look: Look): boolean {
  if (look.brightness !== 'system') return look.brightness === 'dark'
  return Taro.getAppBaseInfo?.()?.theme === 'dark'
}

function paintWindow(look: Look): void {
  if (process.env.TARO_ENV === 'h5') {
    // Taro's own dialogs are attached to `body`, outside the page.
    document.body.className = lookClass(look)
    return
  }
  const brightness = isDark(look) ? 'dark' : 'light'
  const colors = { frontColor: ink[brightness], backgroundColor: ground[brightness] }
  // Both fail when the page was left meanwhile. The next page sets its own colors.
  Taro.setNavigationBarColor(colors).catch(() => {})
  Taro.setBackgroundColor({ backgroundColor: ground[brightness] }).catch(() => {})
}

/** Gives what lies outside the page (navigation bar, overscroll, dialogs) the look of the page. */
export function useWindowColors(look: Look): void {
  const paint = useCallback(() => paintWindow(look), [look])
  useEffect(paint, [paint])
  useDidShow(paint)
}
