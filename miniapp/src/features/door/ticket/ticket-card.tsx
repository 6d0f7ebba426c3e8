import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { NumberStat } from '../../../components/number-stat.tsx'
import { Tag } from '../../../components/tag.tsx'
import { WhenWhere } from '../../event/list/when-where.tsx'
import { signupTone } from '../../signup/signup-words.ts'
import './ticket-card.css'

interface Props {
  event: EventDetail
  signup: Signup
  /** The code, or what is shown instead of it. */
  children: ReactNode
}

/** 票: the event, the code and the seat. The color of the seat shows the pool. */
export function TicketCard({ event, signup, children }: Props) {
  const { seatLabel, nickname, pool, status } = signup
  const tone = pool === '男' ? 'blue' : pool === '女' ? 'rose' : undefined
  return (
    <Card>
      <View className="ticket-card">
        <Tag tone={signupTone(status)}>{status}</Tag>
        <View className="strong ticket-card__title">
          {signup.childName && `${signup.childName} · `}
          {event.title}
        </View>
        <WhenWhere event={event} />
        {children}
      </View>
      <View className="row ticket-card__numbers">
        {seatLabel && <NumberStat large tone={tone} value={seatLabel} label="座位号" />}
        {nickname && <NumberStat large value={nickname} label="当天昵称" />}
      </View>
    </Card>
  )
}
