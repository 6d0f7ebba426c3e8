import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Pressable } from '../../../components/pressable.tsx'
import { nearWords } from '../../../lib/near-words.ts'
import { useNow } from '../../../lib/use-now.ts'
import { useCancel } from './use-cancel.ts'

interface Props {
  event: EventDetail
  signup: Signup
  onChange: () => void
}

/** Canceling, as a quiet line with its deadline: few need it, and those at the door must not press it by mistake. */
export function CancelLine({ event, signup, onChange }: Props) {
  const now = useNow()
  const { isBusy, cancel } = useCancel(event, signup, onChange)
  // An offer is declined beside its main action.
  if (!signup.canCancel || signup.status === '待确认' || event.phase === '已取消') return null
  return (
    <View className="center">
      <View className="t4">{nearWords(event.cancelDeadline, now)} 前能取消，位子让给候补的人</View>
      <Pressable className="cancel-line" disabled={isBusy} onPress={() => void cancel()}>
        来不了了，取消报名
      </Pressable>
    </View>
  )
}
