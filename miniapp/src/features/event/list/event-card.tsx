import { View } from '@tarojs/components'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'
import { phaseTag, seatsWords } from '../event-words.ts'
import { kindLooks } from '../kind-look.ts'
import { Poster } from '../poster/poster.tsx'
import { PoolLine } from './pool-line.tsx'
import { WhenWhere } from './when-where.tsx'
import './event-card.css'

/** An event in the list: matchmaking and those with a cover have a poster, the others their icon. */
export function EventCard({ event }: { event: EventSummary }) {
  const { icon, tone, hasPoster } = kindLooks[event.kind]
  const tag = phaseTag(event)
  const seats = seatsWords(event)
  const label = `${event.title}，${timeWords(event)}，${event.placeName}，${seats}，${tag.words}`
  const open = () => void go('event', { id: event.id })
  if (!hasPoster && event.coverId === null) {
    return (
      <Card row label={label} onPress={open}>
        <IconTile name={icon} tone={tone} />
        <View className="grow">
          <View className="strong">{event.title}</View>
          <WhenWhere event={event} />
          <View className="event-card__foot">
            <PoolLine event={event} />
            <Tag tone={tag.tone}>{tag.words}</Tag>
          </View>
        </View>
      </Card>
    )
  }
  return (
    <Card picture={<Poster event={event} />} label={label} onPress={open}>
      <WhenWhere event={event} />
      <View className="event-card__foot">
        <PoolLine event={event} />
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
    </Card>
  )
}
