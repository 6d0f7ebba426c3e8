import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Card } from '../../../components/card.tsx'
import { Pager } from '../../../components/pager.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { SignupSheet } from '../acts/signup-sheet.tsx'
import { ReviewButtons } from './review-buttons.tsx'
import { ReviewRow } from './review-row.tsx'

interface Props {
  eventId: string
  /** Those that can be decided together, oldest first; at most 200. */
  pending: readonly SignupRow[]
  /** The number of all waiting signups. */
  total: number
  isBusy: boolean
  onReview: (signups: readonly SignupRow[], isApproved: boolean) => void
  onChange: () => void
}

/** As many as a phone draws fast. A decision may be about more. */
const pageSize = 20

/** Signups that wait for the organizer, one by one or several at once. */
export function ReviewCard({ eventId, pending, total, isBusy, onReview, onChange }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [shown, setShown] = useState<SignupRow>()
  const [asked, setPage] = useState(0)
  const lastPage = Math.max(0, Math.ceil(pending.length / pageSize) - 1)
  const page = Math.min(asked, lastPage)
  const several = pending.filter(({ id }) => chosen.includes(id))
  const isAll = several.length === pending.length
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const review = (signups: readonly SignupRow[], isApproved: boolean) => {
    if (!isBusy) onReview(signups, isApproved)
  }
  return (
    <>
      <SectionTitle
        title={`待审核 ${total}`}
        action={isAll ? '取消全选' : pending.length > pageSize ? `全选 ${pending.length} 人` : '全选'}
        onAction={() => setChosen(isAll ? [] : pending.map(({ id }) => id))}
      />
      <Card list>
        {pending.slice(page * pageSize, (page + 1) * pageSize).map((signup) => (
          <ReviewRow
            key={signup.id}
            signup={signup}
            isChosen={chosen.includes(signup.id)}
            onChoose={() => toggle(signup.id)}
            onOpen={() => setShown(signup)}
            onReview={(isApproved) => review([signup], isApproved)}
          />
        ))}
      </Card>
      {lastPage > 0 && (
        <Pager
          words={`第 ${page + 1} 页，共 ${lastPage + 1} 页`}
          onBack={page > 0 ? () => setPage(page - 1) : undefined}
          onForth={page < lastPage ? () => setPage(page + 1) : undefined}
        />
      )}
      {several.length > 0 && (
        <Card>
          <View className="t3">
            已选 {several.length} 人{total > pending.length ? `，一次最多 ${pending.length} 人` : ''}
          </View>
          <ReviewButtons
            label={`所选 ${several.length} 人`}
            onReview={(isApproved) => {
              review(several, isApproved)
              if (isApproved) setChosen([])
            }}
          />
        </Card>
      )}
      <SignupSheet eventId={eventId} signup={shown} onChange={onChange} onClose={() => setShown(undefined)} />
    </>
  )
}
