import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/api/event-shapes.ts'
import { Card } from '../../components/card.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { conditionWords } from '../event/condition-words.ts'
import { timeWords } from '../event/event-words.ts'
import { Poster } from '../event/poster.tsx'
import { SeatsCard } from '../event/seats-card.tsx'
import { WordsCard } from '../event/words-card.tsx'

/** What workers will see of the event, in short. */
export function PlanPreview({ event }: { event: EventDetail }) {
  return (
    <>
      <SectionTitle title="职工看到的" />
      <Card picture={<Poster event={event} />}>
        <View className="strong">{timeWords(event)}</View>
        <View className="t3">
          {event.placeName} · {event.address}
        </View>
      </Card>
      <SeatsCard event={event} />
      <WordsCard title="报名条件" lines={conditionWords(event)} />
    </>
  )
}
