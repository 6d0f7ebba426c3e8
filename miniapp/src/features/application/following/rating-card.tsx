import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { ratingCommentLength } from '#shared/foundation/rating.ts'
import { callApi } from '../../../lib/api.ts'
import { GivenRating } from '../../foundation/rating/given-rating.tsx'
import { RatingForm } from '../../foundation/rating/rating-form.tsx'
import { rememberApplication } from '../remember-application.ts'

interface Props {
  application: ApplicationDetail
  onChange: () => void
}

/** 好差评: five grades and a comment, once, after the application is over; then the rating that was given. */
export function RatingCard({ application, onChange }: Props) {
  const { reference, rating, canRate } = application
  if (rating) return <GivenRating rating={rating} />
  if (!canRate) return null
  return (
    <RatingForm
      title="这件事办得怎么样？"
      placeholder="想说的话，可以不写；不要写证件号码"
      note="只能评价一次，工会的工作人员看得到"
      longest={ratingCommentLength}
      onSend={async (body) =>
        rememberApplication(
          await callApi('POST /applications/:reference/rating', { params: { reference }, body }),
        )
      }
      onDone={onChange}
    />
  )
}
