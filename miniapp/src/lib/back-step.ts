import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/*
 * H5: a page with several screens keeps one entry of its own in the browser's history, above the page's. Going back
 * takes that entry away, which Taro does not get to hear, and the page shows its screen before.
 */
const isOnStep = () => process.env.TARO_ENV === 'h5' && Object(window.history.state).isStep === true

let hasStepHere = false

// A window calls its listeners in the order they came: this one, with the app's own modules, before Taro's router.
const popListeners = new Set<(event: PopStateEvent) => void>()
if (process.env.TARO_ENV === 'h5') {
  window.addEventListener('popstate', (event) => {
    for (const listener of popListeners) listener(event)
  })
}

/** Goes one screen back inside the page that is shown; answers false when it has none before. */
export function stepBack(): boolean {
  if (!hasStepHere || !isOnStep()) return false
  window.history.back()
  return true
}

/** While `goBack` is given, going back in the browser calls it instead of leaving the page. In WeChat see `BackStep`. */
export function useBackStep(goBack: (() => void) | undefined): void {
  const latest = useRef(goBack)
  latest.current = goBack
  const isShown = useRef(true)
  const wasOnStep = useRef(isOnStep())
  useDidShow(() => {
    isShown.current = true
    hasStepHere = latest.current !== undefined
  })
  useDidHide(() => {
    isShown.current = false
    hasStepHere = false
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !isShown.current) return
    hasStepHere = goBack !== undefined
    // Asked of what we did and not of the browser: this may run between a step back and our hearing of it.
    if (!goBack || wasOnStep.current) return
    window.history.pushState({ ...window.history.state, isStep: true }, '')
    wasOnStep.current = true
  }, [goBack])
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const path = window.location.pathname
    const onPop = (event: PopStateEvent) => {
      if (!isShown.current || window.location.pathname !== path) return
      const before = wasOnStep.current
      wasOnStep.current = isOnStep()
      if (before === wasOnStep.current) return
      event.stopImmediatePropagation()
      if (wasOnStep.current) return
      if (latest.current) latest.current()
      else window.history.back()
    }
    popListeners.add(onPop)
    return () => {
      popListeners.delete(onPop)
      hasStepHere = false
    }
  }, [])
}
