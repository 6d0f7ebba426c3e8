import { View } from '@tarojs/components'
import type { EventDetail, Signup } from '#shared/api/event-shapes.ts'
import { Card } from '../../components/card.tsx'
import { NumberStat } from '../../components/number-stat.tsx'
import { Tag } from '../../components/tag.tsx'
import { momentWords } from '../../lib/china-time.ts'
import { useNow } from '../../lib/use-now.ts'
import { timeWords } from './event-words.ts'
import { nextWords, signupTone, standingWords } from './signup-words.ts'
import './signup-status-card.css'

/** How the signup stands: the state, what it is for, the numbers one waits for, and what happens next. */
export function SignupStatusCard({ event, signup }: { event: EventDetail; signup: Signup }) {
  const now = useNow()
  const { status, seatLabel, waitlistPlace, nickname } = signup
  const isPlaced = seatLabel !== null && ['已确认', '已签到', '未到场'].includes(status)
  return (
    <Card>
      <View className="signup-status">
        <Tag tone={signupTone(status)}>{status}</Tag>
        <View className="t1 signup-status__standing">{headline(signup)}</View>
        <View className="strong">{event.title}</View>
        <View className="t4">
          {timeWords(event)} · {event.placeName}
        </View>
      </View>
      {(isPlaced || status === '候补' || nickname) && (
        <View className="row signup-status__numbers">
          {isPlaced && <NumberStat large value={seatLabel} label="座位号" />}
          {status === '候补' && waitlistPlace !== null && (
            <NumberStat large tone="amber" value={waitlistPlace} label="候补位次" />
          )}
          {nickname && <NumberStat large value={nickname} label="当天昵称" />}
        </View>
      )}
      <View className="t3 signup-status__next">{nextWords(signup, event.cancelDeadline, now)}</View>
    </Card>
  )
}

function headline(signup: Signup): string {
  if (signup.status === '待确认' && signup.offerExpiresAt)
    return `有名额了，请在 ${momentWords(signup.offerExpiresAt)} 前确认`
  return standingWords({ ...signup, seatLabel: null })
}
