import { View } from '@tarojs/components'
import type { ManagedEvent } from '#shared/event/managed-event.ts'
import { NumberStat } from '../../../components/number-stat.tsx'

/** The number of signups by status. What waits for the organizer is amber. After the event: who came. */
export function CountsRow({ managed: { event, counts, needsReview } }: { managed: ManagedEvent }) {
  const pending = counts.待审核
  if (event.phase === '已结束') {
    return (
      <View className="row">
        <NumberStat large value={counts.已签到} label="已签到" />
        {counts.已确认 > 0 && <NumberStat large value={counts.已确认} label="没有签到" tone="amber" />}
        <NumberStat large value={counts.未到场} label="未到场" />
      </View>
    )
  }
  return (
    <View className="row">
      <NumberStat large value={counts.已确认} label="已确认" />
      {(needsReview || pending > 0) && (
        <NumberStat large value={pending} label="待审核" tone={pending > 0 ? 'amber' : undefined} />
      )}
      <NumberStat large value={counts.候补 + counts.待确认} label="候补" />
      <NumberStat large value={counts.已签到} label="已签到" />
    </View>
  )
}
