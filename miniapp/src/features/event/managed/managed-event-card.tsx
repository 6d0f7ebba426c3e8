import { View } from '@tarojs/components'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { PoolBar } from '../../../components/pool-bar.tsx'
import { Tag } from '../../../components/tag.tsx'
import { spanWords } from '../../../lib/near-words.ts'
import { useNow } from '../../../lib/use-now.ts'
import type { Tone } from '../../../theme/tone.ts'
import { phaseTag, poolLabel, poolTone } from '../event-words.ts'
import { CountsRow } from './counts-row.tsx'
import './managed-event-card.css'

/** An overview of the event: time, signups by status, and seats of each pool. */
export function ManagedEventCard({ managed }: { managed: ManagedEventDetail }) {
  const { event, state } = managed
  const left = Date.parse(event.startsAt) - useNow()
  const isOff = state === '已取消' || left <= 0
  const when = isOff ? event.phase : `还有 ${spanWords(left)}`
  const tag = tagOf(managed)
  return (
    <Card>
      <View className="row">
        <View className="strong grow">{event.title}</View>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
      <View className="t4">
        {momentWords(event.startsAt)} · {when}
      </View>
      <View className="managed-event-card__counts">
        <CountsRow managed={managed} />
      </View>
      {event.pools.map((pool) => (
        <PoolBar
          key={pool.pool}
          label={poolLabel(pool.pool)}
          tone={poolTone(pool)}
          taken={pool.taken}
          capacity={pool.capacity}
          note={`${pool.taken}/${pool.capacity}`}
        />
      ))}
    </Card>
  )
}

/** 草稿 before it is published, 报名已关闭 when it was closed by hand, otherwise its phase. */
function tagOf({ event, state }: ManagedEventDetail): { words: string; tone: Tone | undefined } {
  if (state === '草稿') return { words: state, tone: 'blue' }
  const isClosedEarly = event.signupIsClosed && event.phase === '报名截止'
  return isClosedEarly ? { words: '报名已关闭', tone: 'amber' } : phaseTag(event)
}
