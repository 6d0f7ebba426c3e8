import { PageContainer } from '@tarojs/components'
import { useBackStep } from '../lib/back-step.ts'

interface Props {
  /** Which screen of the page is shown. */
  place: string
  /** Shows the screen before; without it going back leaves the page. */
  onBack: (() => void) | undefined
}

/**
 * Going back (the button, a gesture, the browser) goes one screen back inside a page. WeChat closes a page-container
 * before it leaves the page: an empty one, anew for each screen, takes the way back.
 */
export function BackStep({ place, onBack }: Props) {
  useBackStep(onBack)
  if (process.env.TARO_ENV !== 'weapp' || !onBack) return null
  return (
    <PageContainer
      key={place}
      show
      overlay={false}
      duration={0}
      customStyle="position: absolute; height: 0"
      onBeforeLeave={onBack}
    />
  )
}
