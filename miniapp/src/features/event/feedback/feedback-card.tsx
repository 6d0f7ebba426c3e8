import type { Signup } from '#shared/signup/signup-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { GivenRating } from '../../foundation/rating/given-rating.tsx'
import { RatingForm } from '../../foundation/rating/rating-form.tsx'

interface Props {
  signup: Pick<Signup, 'id' | 'canRate' | 'feedback'>
  onChange: () => void
}

/** The longest comment that the endpoint's contract accepts. */
const longestComment = 300

/** The participant's feedback, once, after the event; then the feedback that was given. */
export function FeedbackCard({ signup, onChange }: Props) {
  const { id, canRate, feedback } = signup
  if (feedback) return <GivenRating rating={feedback} />
  if (!canRate) return null
  return (
    <RatingForm
      title="这场活动办得怎么样？"
      placeholder="想说的话，可以不写；不要写别人的名字和电话"
      note="只能评价一次。主办方看得到评价，看不到是谁写的"
      longest={longestComment}
      onSend={(body) => callApi('POST /signups/:id/feedback', { params: { id }, body })}
      onDone={onChange}
    />
  )
}
