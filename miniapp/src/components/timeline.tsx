import { View } from '@tarojs/components'
import './timeline.css'

export interface TimelineEntry {
  key: string
  title: string
  /** When, and who: 11月21日 16:05　帮扶中心 工作人员. */
  note?: string
}

/** What happened, the latest first. `waiting` marks the latest entry as open. */
export function Timeline({
  entries,
  waiting = false,
}: {
  entries: readonly TimelineEntry[]
  waiting?: boolean
}) {
  return (
    <View>
      {entries.map((entry, index) => (
        <View
          key={entry.key}
          className={`timeline-entry${waiting && index === 0 ? ' timeline-entry--now' : ''}`}
        >
          <View>{entry.title}</View>
          {entry.note && <View className="t4">{entry.note}</View>}
        </View>
      ))}
    </View>
  )
}
