import Taro, { useDidShow } from '@tarojs/taro'
import { useLayoutEffect } from 'react'
import './opening-sign.css'

let sign: HTMLElement | undefined

/** Shows within a tenth of a second that the next page is coming (H5). */
export function showOpening(): void {
  sign ??= Object.assign(document.createElement('div'), { className: 'opening-sign' })
  sign.setAttribute('role', 'progressbar')
  sign.setAttribute('aria-label', '正在打开')
  document.body.append(sign)
}

export function hideOpening(): void {
  sign?.remove()
}

/** H5: takes away what the browser showed before the app had drawn anything. */
export function removeShell(): void {
  if (process.env.TARO_ENV === 'h5') document.querySelector('.shell')?.remove()
}

/**
 * Shows the sign while the scripts of a page are on the way that going back opens (H5). Taro's router says when it begins,
 * and leaves the last page unchanged until then.
 */
export function watchOpening(): void {
  if (process.env.TARO_ENV !== 'h5') return
  Taro.eventCenter.on('__taroRouterChange', showOpening)
  // For a page whose scripts do not arrive.
  window.addEventListener('unhandledrejection', hideOpening)
}

/** Takes the signs away when the page is there. */
export function useOpened(): void {
  useLayoutEffect(removeShell, [])
  useDidShow(hideOpening)
}
