import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'

/** Until when a seat can be canceled, and who gets it. */
export function CancelNote({ event, signup }: { event: EventDetail; signup: Signup }) {
  return (
    <View className="t4 center">
      {signup.canCancel
        ? `${momentWords(event.cancelDeadline)} 前可取消，名额会让给候补的人`
        : '已过取消截止时间，来不了请联系主办方'}
    </View>
  )
}
