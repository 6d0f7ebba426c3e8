import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Repeats a task while the page is in front, and not while it is behind another page or the app is in the background. */
export function usePoll(work: () => void, everyMilliseconds: number): void {
  const [isShown, setShown] = useState(true)
  const latestWork = useRef(work)
  latestWork.current = work
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!isShown) return
    const timer = setInterval(() => latestWork.current(), everyMilliseconds)
    return () => clearInterval(timer)
  }, [isShown, everyMilliseconds])
}
