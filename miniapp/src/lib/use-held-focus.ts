import { useEffect, useRef } from 'react'

const stops = '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), a[href]'
const attributes = { 'aria-modal': 'true', tabIndex: -1 }

/**
 * H5: a panel over the page takes the focus when it opens, keeps Tab inside, closes with Escape and returns the focus.
 * Returns the props for the panel's element; none in WeChat, which moves the focus itself.
 */
export function useHeldFocus(isOpen: boolean, onClose: () => void): object {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !isOpen || !panel.current) return
    return holdFocus(panel.current, () => close.current())
  }, [isOpen])
  return process.env.TARO_ENV === 'h5' ? { ...attributes, ref: panel } : {}
}

/** Returns a function that releases the focus. */
function holdFocus(panel: HTMLElement, close: () => void): () => void {
  const before = document.activeElement
  const heed = (event: KeyboardEvent) => {
    // A question asked from inside a sheet lies above it and handles its own keys.
    if ((document.activeElement?.closest('[aria-modal="true"]') ?? panel) !== panel) return
    if (event.key === 'Escape') close()
    if (event.key === 'Tab') turnRound(event, panel)
  }
  panel.focus()
  document.addEventListener('keydown', heed)
  return () => {
    document.removeEventListener('keydown', heed)
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
}

/** Tab goes from the last element to the first, and back. */
function turnRound(event: KeyboardEvent, panel: HTMLElement): void {
  const inside = [...panel.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.offsetParent !== null)
  const [first, last] = [inside.at(0), inside.at(-1)]
  const from = document.activeElement
  const leaves = event.shiftKey ? from === first || from === panel : from === last
  if (!leaves && panel.contains(from)) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}
