import { View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { useBackStep } from '../lib/back-step.ts'
import { stopWaiting, usePageWait } from '../lib/load-page.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './page-wait.css'

/** H5: says that the page that was tapped waits for the network. Going back stops the waiting. */
export function PageWait() {
  const isWaiting = usePageWait()
  useBackStep(isWaiting ? stopWaiting : undefined)
  if (!isWaiting) return null
  return (
    <View className="page-wait">
      <View className="page-wait__words" {...spoken({ role: 'status' })}>
        <Icon name="alert" small />
        网络不通，这一页还打不开。通了会自动打开
      </View>
      <Pressable className="page-wait__stop" onPress={stopWaiting}>
        不等了
      </Pressable>
    </View>
  )
}
