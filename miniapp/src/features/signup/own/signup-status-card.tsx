import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { NumberStat } from '../../../components/number-stat.tsx'
import { Tag } from '../../../components/tag.tsx'
import { useNow } from '../../../lib/use-now.ts'
import { WhenWhere } from '../../event/list/when-where.tsx'
import { lackingMates, outcomeOf, signupTone } from '../signup-words.ts'
import './signup-status-card.css'

/** The signup's state, the event, the numbers to wait for, and the next step. */
export function SignupStatusCard({ event, signup }: { event: EventDetail; signup: Signup }) {
  const now = useNow()
  const { status, seatLabel, nickname } = signup
  const isOff = event.phase === '已取消'
  const isShort = lackingMates(event, signup) > 0
  const { headline, next } = outcomeOf(event, signup, now)
  const isOut = isOff || status === '已取消' || status === '未通过'
  const isPlaced = !isShort && seatLabel !== null && ['已确认', '已签到', '未到场'].includes(status)
  return (
    <Card>
      <View className="signup-status">
        <Tag tone={isOff ? undefined : isShort ? 'amber' : signupTone(status)}>
          {isOff ? '活动已取消' : isShort ? '待组队' : status}
        </Tag>
        <View className="t1 signup-status__standing">{headline}</View>
        <View className="strong">
          {signup.childName && `${signup.childName} · `}
          {event.title}
        </View>
        <WhenWhere event={event} />
      </View>
      {!isOut && (isPlaced || nickname) && (
        <View className="row signup-status__numbers">
          {isPlaced && <NumberStat large value={seatLabel} label="座位号" />}
          {nickname && <NumberStat large value={nickname} label="当天昵称" />}
        </View>
      )}
      <View className="t3 signup-status__next">{next}</View>
    </Card>
  )
}
