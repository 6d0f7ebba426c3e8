import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { PoolBar } from '../../../components/pool-bar.tsx'
import { poolLabel, poolTone, roomWords, seatUnit } from '../event-words.ts'
import { seatRuleWords } from './condition-words.ts'
import './seats-card.css'

/** How many seats are left in each pool, and how they are given. */
export function SeatsCard({ event }: { event: EventDetail }) {
  const isOpen = event.phase === '报名中' || event.phase === '未开始报名'
  return (
    <Card>
      <View className="seats-card__head">
        <View className="strong">名额</View>
        {isOpen && <View className="t4">{momentWords(event.signupClosesAt)} 截止</View>}
      </View>
      {/* Seats of sessions stand beside their sessions. */}
      {event.pools
        .filter(({ session }) => session === null)
        .map((pool) => (
          <PoolBar
            key={pool.pool}
            label={poolLabel(pool.pool)}
            tone={poolTone(pool)}
            taken={pool.taken}
            capacity={pool.capacity}
            note={isOpen ? roomWords(pool, seatUnit(event)) : `${pool.taken}/${pool.capacity}`}
          />
        ))}
      {isOpen && <View className="t4 seats-card__rule">{seatRuleWords(event)}</View>}
    </Card>
  )
}
