import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/*
 * H5: a page with several screens adds one entry to the browser's history above its own. Going back removes that entry,
 * which Taro does not notice, and the page shows its previous screen.
 */
const isOnStep = () => process.env.TARO_ENV === 'h5' && Object(window.history.state).isStep === true

let hasStepHere = false

// A window calls listeners in the order of their registration: this one is registered with the app's modules, before
// Taro's router.
const popListeners = new Set<(event: PopStateEvent) => void>()
if (process.env.TARO_ENV === 'h5') {
  window.addEventListener('popstate', (event) => {
    for (const listener of popListeners) listener(event)
  })
}

/** Goes one screen back inside the shown page. Returns false when there is none. */
export function stepBack(): boolean {
  if (!hasStepHere || !isOnStep()) return false
  window.history.back()
  return true
}

/** While `goBack` is given, going back in the browser calls it instead of leaving the page. For WeChat see `BackStep`. */
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
    // Uses our own record and not the browser's state: this may run after a step back and before its event.
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
