import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Does something again and again while the page is in front, and not while it is behind another or the app is away. */
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
