import { View } from '@tarojs/components'
import type { RatingGrade } from '#shared/foundation/rating.ts'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'

/** A rating that was given. */
export function GivenRating({ rating }: { rating: { grade: RatingGrade; comment: string | null } }) {
  return (
    <>
      <SectionTitle title="您的评价" />
      <Card>
        <View className="strong">{rating.grade}</View>
        {rating.comment && <View className="t3">{rating.comment}</View>}
      </Card>
    </>
  )
}
