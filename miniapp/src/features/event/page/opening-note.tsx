import { useEffect } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { Note } from '../../../components/note.tsx'
import { nearWords, spanWords } from '../../../lib/near-words.ts'
import { useNow } from '../../../lib/use-now.ts'

/** What people must know first: when signups open, with a countdown, or that the event is canceled and why. */
export function OpeningNote({ event, onOpen }: { event: EventDetail; onOpen: () => void }) {
  const now = useNow()
  const left = Date.parse(event.signupOpensAt) - now
  const hasJustOpened = event.phase === '未开始报名' && left <= 0
  useEffect(() => {
    if (hasJustOpened) onOpen()
  }, [hasJustOpened, onOpen])
  if (event.phase === '已取消') {
    return (
      <Note tone="amber">活动取消了，很抱歉。{event.canceledReason && `原因：${event.canceledReason}`}</Note>
    )
  }
  if (event.phase !== '未开始报名' || left <= 0) return null
  return (
    <Note tone="amber">
      {nearWords(event.signupOpensAt, now)} 开始报名，还有 {spanWords(left)}
    </Note>
  )
}
