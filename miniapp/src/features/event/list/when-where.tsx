import { Text, View } from '@tarojs/components'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { timeWords } from '#shared/event/time-words.ts'
import './when-where.css'

/** 12月20日 周日 14:00–17:00　包河区工人文化宫. A place that does not fit begins a new line and is not broken. */
export function WhenWhere({ event }: { event: Pick<EventSummary, 'startsAt' | 'endsAt' | 'placeName'> }) {
  return (
    <View className="t4">
      <Text className="when-where__part">{timeWords(event)}</Text>
      <Text className="when-where__part">{event.placeName}</Text>
    </View>
  )
}
