import Taro from '@tarojs/taro'
import { fieldId } from './answer-path.ts'

/** Below the navigation bar, with the question's label visible. */
const roomAbove = 80

/** Scrolls to a question. In a browser it also moves the focus there. */
export function bringIntoView(path: string): void {
  const id = fieldId(path)
  if (process.env.TARO_ENV !== 'h5') {
    Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -roomAbove, duration: 200 }).catch(() => {})
    return
  }
  // After the sentence below the field has been drawn.
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (!element) return
    element.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center', behavior: 'smooth' })
  })
}
