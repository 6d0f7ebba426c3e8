import { Text, View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { placeVerbOf, showPlace } from '../../../lib/show-place.ts'
import { addToCalendar } from './add-to-calendar.ts'
import './time-card.css'
import { timeNow } from '#shared/foundation/clock.ts'

interface Props {
  event: EventDetail
  /** Hidden when the signup is over: no reminder is needed then. */
  isGoing?: boolean
}

/** Time, place and phone number, each with its action. */
export function TimeCard({ event, isGoing = true }: Props) {
  const { organizerName, organizerPhone } = event
  const phone = organizerPhone ?? hotline.phone
  const isAhead = isGoing && Date.parse(event.startsAt) > timeNow() && event.phase !== '已取消'
  const placeVerb = placeVerbOf(event)
  return (
    <Card list>
      <ListItem
        title={<Unbroken words={timeWords(event)} />}
        note={isAhead ? '请提前 15 分钟到场签到' : undefined}
        value={isAhead && <Link words="加日历" label="加日历" onPress={() => void addToCalendar(event)} />}
      />
      <ListItem
        title={event.placeName}
        note={event.address}
        value={
          <Link
            words={placeVerb}
            label={`${placeVerb}：${event.address}`}
            onPress={() => showPlace({ ...event, name: event.placeName })}
          />
        }
      />
      <ListItem
        title="有疑问，打电话问"
        note={organizerPhone ? `${organizerName} ${phone}` : `职工服务热线 ${phone}`}
        value={<Link words="拨打" label={`拨打 ${phone}`} onPress={() => callPhone(phone)} />}
      />
    </Card>
  )
}

/** Breaks only at spaces and never inside 14:00–17:30. */
function Unbroken({ words }: { words: string }) {
  return (
    <View className="time-card__time">
      {words.split(' ').map((word) => (
        <Text key={word} className="time-card__word">
          {word}
        </Text>
      ))}
    </View>
  )
}

function Link({ words, label, onPress }: { words: string; label: string; onPress: () => void }) {
  return (
    <Pressable className="time-card__link" role="link" label={label} onPress={onPress}>
      <View>{words}</View>
    </Pressable>
  )
}
