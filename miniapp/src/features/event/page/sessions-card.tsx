import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { DateTile } from '../../../components/date-tile.tsx'
import { Tag } from '../../../components/tag.tsx'
import { poolTone, roomWords, seatUnit } from '../event-words.ts'
import { choosesSessions, clockSpan } from '../session-words.ts'
import './sessions-card.css'

interface Props {
  event: Pick<EventDetail, 'sessions' | 'pools' | 'teamSize'>
  /** The sessions that the reader was checked in to. */
  attended?: readonly number[]
}

/** The times of an event that takes place several times, a line for each. Nothing for one that takes place once. */
export function SessionsCard({ event, attended = [] }: Props) {
  const { sessions, pools } = event
  if (sessions.length === 0) return null
  return (
    <Card>
      <View className="strong">
        {choosesSessions(event)
          ? `一共 ${sessions.length} 场，可以选报几场`
          : `一共 ${sessions.length} 场，每场都要来`}
      </View>
      {sessions.map((session) => {
        const { month, day, weekday } = inChina(session.startsAt)
        const what = [`第 ${session.number} 场`, session.title, session.placeName].filter(Boolean).join(' · ')
        return (
          <View key={session.number} className="session-line">
            <DateTile month={month} day={day} tone="indigo" />
            <View className="grow">
              <View>
                {weekday} {clockSpan(session)}
              </View>
              <View className="t4">{what}</View>
            </View>
            <View className="t4">
              {pools
                .filter((pool) => pool.session === session.number)
                .map((pool) => (
                  <View key={pool.pool} className={`ink-${poolTone(pool)}`}>
                    {pool.sex ?? ''} {roomWords(pool, seatUnit(event))}
                  </View>
                ))}
            </View>
            {attended.includes(session.number) && <Tag tone="green">已签到</Tag>}
          </View>
        )
      })}
    </Card>
  )
}
