import { useDidHide, useDidShow } from '@tarojs/taro'
import { createContext, useContext, useEffect, useRef } from 'react'

/** What going back does before it leaves the page: closes what lies on top, or shows the previous screen. */
export interface BackSteps {
  /** Puts a step on top. Returns a function that takes it away. */
  add(step: () => void): () => void
  /** The step on top; undefined when going back leaves the page. */
  top(): (() => void) | undefined
  subscribe(listener: () => void): () => void
}

/** The steps of one page, the latest on top. */
export function createBackSteps(): BackSteps {
  let steps: readonly (() => void)[] = []
  const listeners = new Set<() => void>()
  const change = (next: readonly (() => void)[]) => {
    steps = next
    for (const listener of listeners) listener()
  }
  return {
    add(step) {
      change([...steps, step])
      return () => change(steps.filter((one) => one !== step))
    },
    top: () => steps.at(-1),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The steps of the page around a component. `Page` provides them. */
export const BackStepsOfPage = createContext<BackSteps>(createBackSteps())

/**
 * While `goBack` is given, going back (the button, a gesture, the browser) calls it instead of leaving the page. What was
 * opened last goes first: a photo before its sheet, a sheet before the form's screen.
 */
export function useBackStep(goBack: (() => void) | undefined): void {
  const steps = useContext(BackStepsOfPage)
  const latest = useRef(goBack)
  latest.current = goBack
  const isGiven = goBack !== undefined
  useEffect(() => (isGiven ? steps.add(() => latest.current?.()) : undefined), [steps, isGiven])
}

/*
 * H5: a page with a step has one more entry in the browser's history above its own. Going back removes that entry, which
 * Taro does not notice, and the step on top is taken.
 */
const isOnEntry = () => process.env.TARO_ENV === 'h5' && Object(window.history.state).isStep === true

let shown: BackSteps | undefined

// A window calls listeners in the order of their registration: this one is registered with the app's modules, before
// Taro's router.
const popListeners = new Set<(event: PopStateEvent) => void>()
if (process.env.TARO_ENV === 'h5') {
  window.addEventListener('popstate', (event) => {
    for (const listener of popListeners) listener(event)
  })
}

/** Takes the step on top of the shown page. Returns false when there is none. */
export function stepBack(): boolean {
  const step = shown?.top()
  if (!step) return false
  if (isOnEntry()) window.history.back()
  else step()
  return true
}

/** Lets the browser's going back take the steps of a page. For WeChat see `BackContainer`. */
export function useBrowserBack(steps: BackSteps): void {
  const isShown = useRef(true)
  const wasOnEntry = useRef(isOnEntry())
  const keepEntry = useRef(() => {})
  keepEntry.current = () => {
    if (process.env.TARO_ENV !== 'h5' || !isShown.current) return
    shown = steps
    // Our own record and not the browser's state: this may run after a step back and before its event.
    if (!steps.top() || wasOnEntry.current) return
    window.history.pushState({ ...window.history.state, isStep: true }, '')
    wasOnEntry.current = true
  }
  useDidShow(() => {
    isShown.current = true
    keepEntry.current()
  })
  useDidHide(() => {
    isShown.current = false
    if (shown === steps) shown = undefined
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const path = window.location.pathname
    const onPop = (event: PopStateEvent) => {
      if (!isShown.current || window.location.pathname !== path) return
      const before = wasOnEntry.current
      wasOnEntry.current = isOnEntry()
      if (before === wasOnEntry.current) return
      event.stopImmediatePropagation()
      if (wasOnEntry.current) return
      const step = steps.top()
      if (!step) return window.history.back()
      step()
      // Further steps, or the same one when it is not done yet, need the entry again.
      setTimeout(() => keepEntry.current())
    }
    popListeners.add(onPop)
    const unsubscribe = steps.subscribe(() => keepEntry.current())
    keepEntry.current()
    return () => {
      popListeners.delete(onPop)
      unsubscribe()
      if (shown === steps) shown = undefined
    }
  }, [steps])
}
