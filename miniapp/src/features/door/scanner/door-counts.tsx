import { View } from '@tarojs/components'
import type { Door } from '#shared/door/endpoints/door.ts'
import { Card } from '../../../components/card.tsx'
import { PoolBar } from '../../../components/pool-bar.tsx'
import { poolLabel, poolTone } from '../../event/event-words.ts'

/** How many people have come and are expected, for each pool. */
export function DoorCounts({ door }: { door: Door }) {
  const arrived = door.pools.reduce((sum, pool) => sum + pool.arrived, 0)
  const expected = door.pools.reduce((sum, pool) => sum + pool.expected, 0)
  return (
    <Card>
      <View className="row">
        <View className="grow strong">{door.title}</View>
        <View className="strong">
          到场 {arrived}/{expected}
        </View>
      </View>
      {door.pools.map((pool) => (
        <PoolBar
          key={pool.pool}
          label={poolLabel(pool.pool)}
          tone={poolTone(pool)}
          taken={pool.arrived}
          capacity={pool.expected}
          note={`${pool.arrived}/${pool.expected}`}
        />
      ))}
    </Card>
  )
}
