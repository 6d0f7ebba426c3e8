import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SignupRow } from '#shared/api/organizer.ts'
import { maskName } from '#shared/person/mask.ts'
import { Card } from '../../components/card.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { ReviewButtons } from './review-buttons.tsx'
import { ReviewRow } from './review-row.tsx'
import { SignupSheet } from './signup-sheet.tsx'

interface Props {
  pending: readonly SignupRow[]
  onReview: (signups: readonly SignupRow[], isApproved: boolean) => void
}

/** Signups that wait for the organizer: one by one, or several at once. */
export function ReviewCard({ pending, onReview }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [shown, setShown] = useState<SignupRow>()
  const isAll = chosen.length === pending.length
  const several = pending.filter(({ id }) => chosen.includes(id))
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <SectionTitle
        title={`待审核 ${pending.length}`}
        action={isAll ? '取消全选' : '全选'}
        onAction={() => setChosen(isAll ? [] : pending.map(({ id }) => id))}
      />
      <Card list>
        {pending.map((signup) => (
          <ReviewRow
            key={signup.id}
            signup={signup}
            isChosen={chosen.includes(signup.id)}
            onChoose={() => toggle(signup.id)}
            onOpen={() => setShown(signup)}
            onReview={(isApproved) => onReview([signup], isApproved)}
          />
        ))}
      </Card>
      {several.length > 0 && (
        <Card>
          <View className="t3">已选 {several.length} 人</View>
          <ReviewButtons
            label={`所选 ${several.length} 人`}
            onReview={(isApproved) => {
              onReview(several, isApproved)
              setChosen([])
            }}
          />
        </Card>
      )}
      <SignupSheet
        title={shown ? maskName(shown.fullName) : ''}
        signup={shown}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}
