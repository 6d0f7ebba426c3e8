import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ManagedEvent, SignupRow } from '#shared/api/organizer.ts'
import { eventKindCapabilities } from '#shared/event/event-kind-capabilities.ts'
import { Card } from '../../components/card.tsx'
import { Grid, GridItem } from '../../components/grid.tsx'
import { go } from '../../lib/navigate.ts'
import { nearWords } from '../../lib/near-words.ts'
import { ExportSheet } from './export-sheet.tsx'
import { ManagedEventCard } from './managed-event-card.tsx'
import { RejectSheet } from './reject-sheet.tsx'
import { ReviewCard } from './review-card.tsx'
import { useReviews } from './use-reviews.ts'

interface Props {
  managed: ManagedEvent
  pending: readonly SignupRow[]
  onChange: () => void
}

/** The organizer's desk for one event. */
export function ManagedEventView({ managed, pending, onChange }: Props) {
  const { event, lastPromotion } = managed
  const [isExporting, setExporting] = useState(false)
  const [rejected, setRejected] = useState<readonly SignupRow[]>([])
  const { decide } = useReviews(onChange)
  const review = (signups: readonly SignupRow[], isApproved: boolean) => {
    if (isApproved) void decide(signups, true, null)
    else setRejected(signups)
  }
  return (
    <>
      <ManagedEventCard managed={managed} />
      {pending.length > 0 && <ReviewCard pending={pending} onReview={review} />}
      <Card>
        <Grid>
          <GridItem
            icon="people"
            tone="teal"
            label="名单"
            onPress={() => void go('roster', { id: event.id })}
          />
          <GridItem icon="scan" tone="green" label="签到" onPress={() => void go('door', { id: event.id })} />
          {eventKindCapabilities[event.kind].isForSingles && (
            <>
              <GridItem
                icon="clock"
                tone="amber"
                label="轮换"
                onPress={() => void go('host', { id: event.id })}
              />
              <GridItem
                icon="heart"
                tone="rose"
                label="互选"
                onPress={() => void go('managedEncounter', { id: event.id })}
              />
            </>
          )}
          <GridItem icon="download" tone="indigo" label="导出" onPress={() => setExporting(true)} />
          <GridItem
            icon="eye"
            tone="rose"
            label="活动页"
            onPress={() => void go('event', { id: event.id })}
          />
        </Grid>
      </Card>
      {lastPromotion && (
        <View className="t4 center">
          最近一次递补：{nearWords(lastPromotion.at)}
          {lastPromotion.pool === '不限' ? '' : `，${lastPromotion.pool}`}，已通知候补的下一位确认
        </View>
      )}
      <ExportSheet eventId={event.id} open={isExporting} onClose={() => setExporting(false)} />
      <RejectSheet
        count={rejected.length}
        onClose={() => setRejected([])}
        onReject={(reason) => {
          void decide(rejected, false, reason)
          setRejected([])
        }}
      />
    </>
  )
}
