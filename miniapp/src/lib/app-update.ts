import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback } from 'react'
import { confirm } from './dialog.ts'

let isReady = false
let isAsked = false

/** Remembers that WeChat has downloaded a new version. The next cold start uses it in any case. */
export function watchForUpdate(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('getUpdateManager')) return
  Taro.getUpdateManager().onUpdateReady(() => {
    isReady = true
  })
}

/**
 * Offers the new version once, when `isSafe` says that nothing is being filled in on this page. A restart closes every
 * open page, so a form is never interrupted.
 */
export function useUpdateOffer(isSafe: boolean): void {
  const offer = useCallback(() => {
    if (!isReady || isAsked || !isSafe) return
    isAsked = true
    void confirm({
      title: '有新版本',
      content: '新版本已经下载好了，重新打开就能用。',
      confirmText: '现在更新',
      cancelText: '以后再说',
    }).then((isWanted) => {
      if (isWanted) Taro.getUpdateManager().applyUpdate()
    })
  }, [isSafe])
  useDidShow(offer)
}
