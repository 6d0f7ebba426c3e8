import { PageContainer } from '@tarojs/components'
import { useBackStep } from '../lib/back-step.ts'

interface Props {
  /** The screen that the page shows. */
  place: string
  /** Shows the previous screen. Without it, going back leaves the page. */
  onBack: (() => void) | undefined
}

/**
 * Makes going back (the button, a gesture, the browser) return to the previous screen of a page. WeChat closes a
 * page-container before it leaves the page: an empty one, created again for each screen, receives the going back.
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
