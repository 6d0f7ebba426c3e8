import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { forecastWords } from '../review/forecast-words.ts'
import { OutcomeSheet } from '../review/outcome-sheet.tsx'
import { RejectSheet } from '../review/reject-sheet.tsx'
import '../review/review-bar.css'
import { decidedTogether } from '../review/teams-to-review.ts'
import { useReviews } from '../review/use-reviews.ts'
import { namesOf } from './names-of.ts'
import { TogetherSheet } from './together-sheet.tsx'

interface Props {
  eventId: string
  /** At least one, by number. */
  people: readonly SignupRow[]
  onClear: () => void
  /** Something about them has changed. */
  onChange: () => void
}

/** Stays at the bottom while people are chosen: how many, what becomes of them, and what can be done to all of them. */
export function RosterBar({ eventId, people, onClear, onChange }: Props) {
  const [isRejecting, setRejecting] = useState(false)
  const [isActing, setActing] = useState(false)
  const { data: managed } = useRemote(() =>
    withSession(() => callApi('GET /organizer/events/:id', { params: { id: eventId } })),
  )
  const { isBusy, outcomes, decide, forget } = useReviews(eventId, onChange)
  const waiting = people.filter(({ status }) => status === '待审核')
  const { decided, count } = decidedTogether(waiting)
  const forecast = managed && waiting.length > 0 ? forecastWords(decided, count, managed.event.pools) : ''
  const words =
    waiting.length === people.length
      ? forecast
      : waiting.length > 0
        ? `其中 ${waiting.length} 人待审核`
        : namesOf(people)
  const approve = async () => {
    const isSure = await confirm({
      title: `通过 ${count} 人？`,
      content: `${forecast || namesOf(waiting)}。马上发消息告诉这 ${count} 人。`,
      confirmText: '通过',
    })
    if (isSure) await review(true, null)
  }
  // The results of several stay until they are read; that of one is a word in passing.
  const review = async (isApproved: boolean, reason: string | null) => {
    await decide(waiting, isApproved, reason)
    if (waiting.length === 1) onClear()
  }
  const close = () => {
    forget()
    onClear()
  }
  return (
    <>
      <FixedFooter
        above={
          <View className="review-bar__words">
            <View className="grow">
              <View className="strong">已选 {people.length} 人</View>
              <View className="t4">{words}</View>
            </View>
            {waiting.length > 0 && (
              <Pressable
                className="review-bar__clear"
                label={`办理：所选 ${people.length} 人`}
                onPress={() => setActing(true)}
              >
                办理
              </Pressable>
            )}
            <Pressable className="review-bar__clear" onPress={onClear}>
              不选了
            </Pressable>
          </View>
        }
      >
        {waiting.length > 0 ? (
          <>
            <Button
              kind="ghost"
              narrow
              disabled={isBusy}
              label={`不通过：所选 ${count} 人`}
              onPress={() => setRejecting(true)}
            >
              不通过
            </Button>
            <Button loading={isBusy} label={`通过：所选 ${count} 人`} onPress={() => void approve()}>
              通过 {count} 人
            </Button>
          </>
        ) : (
          <Button label={`办理：所选 ${people.length} 人`} onPress={() => setActing(true)}>
            办理 {people.length} 人
          </Button>
        )}
      </FixedFooter>
      <RejectSheet
        count={isRejecting ? count : 0}
        onClose={() => setRejecting(false)}
        onReject={(reason) => {
          setRejecting(false)
          void review(false, reason)
        }}
      />
      <TogetherSheet
        eventId={eventId}
        people={people}
        open={isActing}
        onClose={() => setActing(false)}
        onDone={() => {
          setActing(false)
          onClear()
          onChange()
        }}
      />
      <OutcomeSheet title="审核结果" outcomes={outcomes} onClose={close} />
    </>
  )
}
