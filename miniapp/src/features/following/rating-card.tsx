import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ApplicationDetail } from '#shared/api/application-shapes.ts'
import { type RatingGrade, ratingCommentLength, ratingGrades } from '#shared/application/rating.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Note } from '../../components/note.tsx'
import { OptionList } from '../../components/option-list.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { callApi } from '../../lib/api.ts'
import { messageOf } from '../../lib/api-error.ts'
import { toast } from '../../lib/dialog.ts'
import { withSession } from '../../lib/sign-in.ts'
import { rememberApplication } from '../application/remember-application.ts'
import './rating-card.css'

interface Props {
  application: ApplicationDetail
  onChange: () => void
}

/** 好差评: five grades and a few words, once, when the application is over; then what was said. */
export function RatingCard({ application, onChange }: Props) {
  const { rating, canRate } = application
  if (rating) {
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
  return canRate ? <RatingForm reference={application.reference} onChange={onChange} /> : null
}

function RatingForm({ reference, onChange }: { reference: string; onChange: () => void }) {
  const [grade, setGrade] = useState<RatingGrade>()
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const comment = useRef('')
  const write = (text: string) => {
    comment.current = text
  }
  const send = async () => {
    if (!grade) return setProblem('请先选一个评价')
    if (comment.current.length > ratingCommentLength)
      return setProblem(`最多写 ${ratingCommentLength} 字，请删短一些`)
    setProblem(undefined)
    setSending(true)
    try {
      const body = { grade, comment: comment.current }
      rememberApplication(
        await withSession(() =>
          callApi('POST /applications/:reference/rating', { params: { reference }, body }),
        ),
      )
      toast('谢谢您的评价')
      onChange()
    } catch (failure) {
      setProblem(messageOf(failure))
    }
    setSending(false)
  }
  return (
    <>
      <SectionTitle title="这件事办得怎么样？" />
      <Card>
        <OptionList
          label="评价"
          options={ratingGrades}
          chosen={grade ? [grade] : []}
          onPress={(option) => setGrade(ratingGrades.find((one) => one === option))}
        />
        <TextArea
          label="想说的话"
          placeholder="想说的话，可以不写；不要写证件号码"
          invalid={comment.current.length > ratingCommentLength}
          onInput={write}
          onBlur={write}
        />
        {problem && (
          <Note tone="red" urgent>
            {problem}
          </Note>
        )}
        <Button loading={isSending} onPress={() => void send()}>
          提交评价
        </Button>
        <View className="t4 rating-card__note">只能评价一次，工会的工作人员看得到</View>
      </Card>
    </>
  )
}
