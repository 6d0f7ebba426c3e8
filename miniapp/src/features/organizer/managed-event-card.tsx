import { View } from '@tarojs/components'
import type { ManagedEvent } from '#shared/api/organizer.ts'
import { Card } from '../../components/card.tsx'
import { PoolBar } from '../../components/pool-bar.tsx'
import { momentWords } from '../../lib/china-time.ts'
import { spanWords } from '../../lib/near-words.ts'
import { useNow } from '../../lib/use-now.ts'
import { poolTone } from '../event/event-words.ts'
import { CountsRow } from './counts-row.tsx'
import './managed-event-card.css'

/** The event at a glance: when, how many stand where, how full each pool is. */
export function ManagedEventCard({ managed }: { managed: ManagedEvent }) {
  const { event } = managed
  const left = Date.parse(event.startsAt) - useNow()
  const when = left > 0 ? `还有 ${spanWords(left)}` : event.phase
  return (
    <Card>
      <View className="strong">{event.title}</View>
      <View className="t4">
        {momentWords(event.startsAt)} · {when}
      </View>
      <View className="managed-event-card__counts">
        <CountsRow managed={managed} />
      </View>
      {event.pools.map((pool) => (
        <PoolBar
          key={pool.pool}
          label={pool.pool === '不限' ? '全部' : pool.pool}
          tone={poolTone(pool)}
          taken={pool.taken}
          capacity={pool.capacity}
          note={`${pool.taken}/${pool.capacity}`}
        />
      ))}
    </Card>
  )
}
