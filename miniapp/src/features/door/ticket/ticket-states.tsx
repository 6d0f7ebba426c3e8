import { View } from '@tarojs/components'
import { useState } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { inChina, momentWords } from '#shared/foundation/china-words.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Note } from '../../../components/note.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { TicketCard } from './ticket-card.tsx'
import { TicketCodeView } from './ticket-code-view.tsx'
import { useTicket } from './use-ticket.ts'

interface Props {
  event: EventDetail
  signup: Signup
}

/** A confirmed signup: the code, or how to bring it to this phone. */
export function OpenTicket({ event, signup }: Props) {
  const { state, retry, moveHere } = useTicket(signup.id)
  if (state.kind === 'fetching') return <Skeleton cards={2} />
  if (state.kind === 'failed') {
    return <ErrorState message={failureWords(state.error)} onRetry={() => void retry()} />
  }
  return (
    <TicketCard event={event} signup={signup}>
      {state.kind === 'here' ? (
        <TicketCodeView ticketId={signup.id} ticketKey={state.key} />
      ) : (
        <Elsewhere onMove={moveHere} />
      )}
    </TicketCard>
  )
}

function failureWords(error: unknown): string {
  return error instanceof ApiError && error.code === 'offline'
    ? '第一次打开票要联网，打开过一次以后就不用了'
    : messageOf(error)
}

function Elsewhere({ onMove }: { onMove: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const move = async () => {
    setBusy(true)
    await onMove()
    setBusy(false)
  }
  return (
    <View className="ticket-card__elsewhere">
      <Note tone="amber">
        票在另一部手机上，或者您在这部手机退出过登录。换过来以后，原来的票码就不能用了；一共能换 5 次。
      </Note>
      <View className="ticket-card__title">
        <Button loading={isBusy} onPress={() => void move()}>
          换到这部手机
        </Button>
      </View>
    </View>
  )
}

/** 已签到: when, and no code. */
export function ArrivedTicket({ event, signup }: Props) {
  const at = signup.history.filter(({ status }) => status === '已签到').at(-1)?.at
  return (
    <TicketCard event={event} signup={signup}>
      <View className="ticket-card__arrived ink-green">
        <Icon name="check" />
        <View className="t1">已签到</View>
        {at && <View className="t3">{inChina(at).clock} 进场，祝您玩得开心</View>}
      </View>
    </TicketCard>
  )
}

/** Why there is no code, in one sentence; undefined when there is one. */
export function noTicketWords(
  { event, signup }: Props,
  now: number,
): { title: string; note: string } | undefined {
  const { status } = signup
  if (event.phase === '已取消') return { title: '活动已取消', note: '票不能用了，抱歉让您白等' }
  if (status === '已取消') return { title: '报名已取消', note: '这张票不能用了' }
  if (status === '未通过') return { title: '报名没有通过', note: '没有票，可以看看别的活动' }
  if (status === '未到场' && now <= Date.parse(event.endsAt))
    return { title: '座位给了现场来的人', note: '您还来的话，请在门口说一声，有空位马上安排' }
  if (status === '未到场') return { title: '活动已结束', note: '这次没有签到记录' }
  if (status !== '已确认' && status !== '已签到')
    return { title: '还没有票', note: '名额确认以后，票就在这里' }
  if (status === '已确认' && now > Date.parse(event.endsAt))
    return { title: '活动已结束', note: `${momentWords(event.endsAt)} 结束，票码不再显示` }
  return undefined
}
