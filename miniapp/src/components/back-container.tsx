import { PageContainer } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import { type BackSteps, useBrowserBack } from '../lib/back-step.ts'

/**
 * Makes going back (the button, a gesture, the browser) take the step on top of its page. WeChat closes a page-container
 * before it leaves the page, and allows one: an empty one, created again for each step, receives the going back.
 */
export function BackContainer({ steps }: { steps: BackSteps }) {
  useBrowserBack(steps)
  const step = useSyncExternalStore(steps.subscribe, steps.top, steps.top)
  const [taken, setTaken] = useState(0)
  if (process.env.TARO_ENV !== 'weapp' || !step) return null
  const take = () => {
    setTaken(taken + 1)
    step()
  }
  return (
    <PageContainer
      key={taken}
      show
      overlay={false}
      duration={0}
      customStyle="position: absolute; height: 0"
      onBeforeLeave={take}
    />
  )
}
