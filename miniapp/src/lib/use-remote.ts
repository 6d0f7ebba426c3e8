import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keptAnswer } from './kept-answer.ts'
import { writeStored } from './storage.ts'
import { useRetry } from './use-retry.ts'

type Remote<T> = { data: T | undefined; error: unknown; isLoading: boolean; reload: () => Promise<void> }

/**
 * Shows the last known value at once and refreshes it whenever the page comes to the front or is pulled down (where its
 * config allows that). With `cacheKey` the last answer survives a restart, so that the page opens without a network. What
 * no server answered is asked again until one does.
 */
export function useRemote<T>(load: () => Promise<T>, cacheKey?: string): Remote<T> {
  const [data, setData] = useState<T | undefined>(() => (cacheKey ? keptAnswer<T>(cacheKey) : undefined))
  const [error, setError] = useState<unknown>()
  const [isLoading, setLoading] = useState(true)
  const isGone = useRef(false)
  const underWay = useRef(0)
  const latestLoad = useRef(load)
  latestLoad.current = load

  const reload = useCallback(async () => {
    underWay.current += 1
    setLoading(true)
    try {
      const fresh = await latestLoad.current()
      if (cacheKey) writeStored(cacheKey, fresh)
      if (isGone.current) return
      setData(fresh)
      setError(undefined)
    } catch (failure) {
      if (!isGone.current) setError(failure)
    } finally {
      underWay.current -= 1
      if (!isGone.current) setLoading(false)
    }
  }, [cacheKey])

  // A component that is drawn later than its page has missed the page's showing. One that is drawn with it would load
  // twice.
  useEffect(() => {
    isGone.current = false
    if (underWay.current === 0) void reload()
    return () => {
      isGone.current = true
    }
  }, [reload])
  useDidShow(() => {
    if (underWay.current === 0) void reload()
  })
  useRetry(error, () => {
    if (underWay.current === 0) void reload()
  })
  usePullDownRefresh(() => {
    void reload().then(() => Taro.stopPullDownRefresh())
  })
  return { data, error, isLoading, reload }
}
