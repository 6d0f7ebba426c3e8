import { View } from '@tarojs/components'
import { boundaryWith } from '../lib/page-boundary.ts'
import { useDrawnAgain } from '../lib/use-drawn-again.ts'
import { lookClass, useLook } from '../theme/look.ts'
import { EmptyState } from './empty-state.tsx'
import './page.css'

/** Stands in for a page that threw while it was drawn, which Taro would leave white. */
function PageFailure({ drawAgain }: { drawAgain: () => void }) {
  const look = useLook()
  const { isSaid, load } = useDrawnAgain(drawAgain)
  return (
    <View className={`page ${lookClass(look)}`}>
      {isSaid && (
        <EmptyState
          title="这一页没有打开"
          note="是我们这边出了错，填过的内容都还在"
          action="重新加载"
          onAction={load}
        />
      )}
    </View>
  )
}

/** Around every page: miniapp/config/elements-plugin.cjs puts it there. */
export const PageBoundary = boundaryWith(PageFailure)
