import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Note } from '../../../components/note.tsx'
import { FeedbackCard } from '../../../features/event/feedback/feedback-summary.tsx'
import { CanceledNote } from '../../../features/event/managed/canceled-note.tsx'
import { ManagedEventCard } from '../../../features/event/managed/managed-event-card.tsx'
import { StateCard } from '../../../features/event/managed/state-card.tsx'
import { ToolsCard } from '../../../features/event/managed/tools-card.tsx'
import { ClosingLink } from '../../../features/signup/closing-list/closing-link.tsx'
import { PaperSheet } from '../../../features/signup/paper/paper-sheet.tsx'
import { OutcomeSheet } from '../../../features/signup/review/outcome-sheet.tsx'
import { RejectSheet } from '../../../features/signup/review/reject-sheet.tsx'
import { ReviewCard } from '../../../features/signup/review/review-card.tsx'
import { useReviews } from '../../../features/signup/review/use-reviews.ts'
import { ExportSheet } from '../../../features/signup/roster/export-sheet.tsx'
import { nearWords } from '../../../lib/near-words.ts'

interface Props {
  managed: ManagedEventDetail
  pending: readonly SignupRow[]
  onChange: () => void
}

/** An event for its organizer. */
export function ManagedEventView({ managed, pending, onChange }: Props) {
  const { event, state, lastPromotion, counts, finishedAt } = managed
  const [isExporting, setExporting] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const [rejected, setRejected] = useState<readonly SignupRow[]>([])
  const { isBusy, outcomes, decide, forget } = useReviews(event.id, onChange)
  const review = (signups: readonly SignupRow[], isApproved: boolean) => {
    if (isApproved) void decide(signups, true, null)
    else setRejected(signups)
  }
  return (
    <>
      {state === '草稿' && <Note tone="amber">这是草稿，职工看不到。填好以后点最下面的“发布活动”。</Note>}
      {state === '已取消' && <CanceledNote managed={managed} onChange={onChange} />}
      <ManagedEventCard managed={managed} />
      {pending.length > 0 && (
        <ReviewCard
          eventId={event.id}
          pending={pending}
          total={counts.待审核}
          pools={event.pools}
          isBusy={isBusy}
          onReview={review}
          onChange={onChange}
        />
      )}
      <ToolsCard managed={managed} onExport={() => setExporting(true)} onPrint={() => setPrinting(true)} />
      {lastPromotion && event.phase !== '已结束' && (
        <View className="t4 center">
          最近一次递补：{nearWords(lastPromotion.at)}
          {lastPromotion.pool === poolForAll ? '' : `，${lastPromotion.pool}`}，已通知候补的下一位确认
        </View>
      )}
      <ClosingLink event={event} />
      {finishedAt !== null && <FeedbackCard eventId={event.id} />}
      <StateCard managed={managed} onChange={onChange} />
      <ExportSheet
        eventId={event.id}
        hasIdNumbers={event.asksIdNumber}
        maySeeIdNumbers={managed.role === '负责人'}
        open={isExporting}
        onClose={() => setExporting(false)}
      />
      <PaperSheet
        eventId={event.id}
        hasIdNumbers={event.asksIdNumber}
        maySeeIdNumbers={managed.role === '负责人'}
        open={isPrinting}
        onClose={() => setPrinting(false)}
      />
      <RejectSheet
        count={rejected.length}
        onClose={() => setRejected([])}
        onReject={(reason) => {
          void decide(rejected, false, reason)
          setRejected([])
        }}
      />
      <OutcomeSheet title="审核结果" outcomes={outcomes} onClose={forget} />
    </>
  )
}
