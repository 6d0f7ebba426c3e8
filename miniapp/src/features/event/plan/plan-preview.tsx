import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { conditionWords, questionWords } from '../page/condition-words.ts'
import { SeatsCard } from '../page/seats-card.tsx'
import { SessionsCard } from '../page/sessions-card.tsx'
import { WordsCard } from '../page/words-card.tsx'
import { Poster } from '../poster/poster.tsx'

/** A short preview of the event for workers. */
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
      <SessionsCard event={event} />
      <SeatsCard event={event} />
      <WordsCard title="报名条件" lines={conditionWords(event)} />
      {event.questions.length > 0 && <WordsCard title="报名还要填" lines={questionWords(event)} />}
    </>
  )
}
