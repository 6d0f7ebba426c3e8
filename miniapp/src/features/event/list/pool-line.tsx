import { Text, View } from '@tarojs/components'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { poolTone, poolWords } from '../event-words.ts'
import './pool-line.css'

/** The seats of all pools in one line: 男 12/15　女 15/15 · 候补 3. It has numbers and no names. */
export function PoolLine({ event }: { event: Pick<EventSummary, 'pools' | 'teamSize'> }) {
  return (
    <View className="pool-line">
      {event.pools.map((pool) => (
        <Text key={pool.pool} className={`ink-${poolTone(pool)}`}>
          {poolWords(pool, event)}
        </Text>
      ))}
    </View>
  )
}
