import { Text, View } from '@tarojs/components'
import type { EventDetail } from '#shared/api/event-shapes.ts'
import { Card } from '../../components/card.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { Pressable } from '../../components/pressable.tsx'
import { addToCalendar } from './add-to-calendar.ts'
import { timeWords } from './event-words.ts'
import { showPlace } from './show-place.ts'
import './time-card.css'

/** When and where, each with the one thing to do about it. */
export function TimeCard({ event }: { event: EventDetail }) {
  const isAhead = Date.parse(event.startsAt) > Date.now() && event.phase !== '已取消'
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
          <Link words={placeVerb} label={`${placeVerb}：${event.address}`} onPress={() => showPlace(event)} />
        }
      />
    </Card>
  )
}

/** Breaks only where the words have a space: never inside 14:00–17:30. */
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

const placeVerb = process.env.TARO_ENV === 'h5' ? '复制地址' : '导航'

function Link({ words, label, onPress }: { words: string; label: string; onPress: () => void }) {
  return (
    <Pressable className="time-card__link" role="link" label={label} onPress={onPress}>
      <View>{words}</View>
    </Pressable>
  )
}
