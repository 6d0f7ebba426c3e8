import { useLayoutEffect, useState } from 'react'
import { forgetAnswers } from './kept-answer.ts'
import { hideOpening, removeShell } from './opening-sign.ts'

let hasDrawnAgain = false

/**
 * For what stands in for a page that threw while it was drawn. The first time the page is drawn again at once, without the answers that
 * this phone had kept: they may be of an earlier version. After that `isSaid` is true, and `load` is for the button.
 */
export function useDrawnAgain(drawAgain: () => void): { isSaid: boolean; load: () => void } {
  const [isSaid] = useState(hasDrawnAgain)
  useLayoutEffect(() => {
    removeShell()
    hideOpening()
    if (hasDrawnAgain) return
    hasDrawnAgain = true
    forgetAnswers()
    drawAgain()
  }, [drawAgain])
  const load = () => {
    forgetAnswers()
    if (process.env.TARO_ENV === 'h5') window.location.reload()
    else drawAgain()
  }
  return { isSaid, load }
}
