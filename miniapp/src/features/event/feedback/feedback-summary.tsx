import { View } from '@tarojs/components'
import { ratingGrades } from '#shared/foundation/rating.ts'
import { Card } from '../../../components/card.tsx'
import { NumberStat } from '../../../components/number-stat.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** As many as fit on a page. The console has all of them. */
const mostComments = 20

/** The participants' feedback without names; hidden while there is none. */
export function FeedbackCard({ eventId }: { eventId: string }) {
  const { data } = useRemote(() =>
    withSession(() => callApi('GET /organizer/events/:id/feedback', { params: { id: eventId } })),
  )
  if (!data || ratingGrades.every((grade) => data.counts[grade] === 0)) return null
  return (
    <>
      <SectionTitle title="大家的评价" />
      <Card>
        <View className="row">
          {ratingGrades.map((grade) => (
            <NumberStat key={grade} value={data.counts[grade]} label={grade} />
          ))}
        </View>
      </Card>
      {data.comments.length > 0 && (
        <Card>
          {data.comments.slice(0, mostComments).map(({ grade, comment }) => (
            <View key={`${grade} ${comment}`} className="t3">
              {grade}：{comment}
            </View>
          ))}
        </Card>
      )}
    </>
  )
}
