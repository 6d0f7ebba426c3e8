import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type RatingGrade, ratingGrades } from '#shared/foundation/rating.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import './rating-form.css'

interface Rating {
  grade: RatingGrade
  comment: string
}

interface Props {
  title: string
  placeholder: string
  /** Who reads it. */
  note: string
  longest: number
  /** Sends it. A failure is shown under the form, which stays. */
  onSend: (rating: Rating) => Promise<unknown>
  onDone: () => void
}

/** Five grades and a comment, given once. */
export function RatingForm({ title, placeholder, note, longest, onSend, onDone }: Props) {
  const [grade, setGrade] = useState<RatingGrade>()
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const comment = useRef('')
  const write = (text: string) => {
    comment.current = text
  }
  const send = async () => {
    if (!grade) return setProblem('请先选一个评价')
    if (comment.current.length > longest) return setProblem(`最多写 ${longest} 字，请删短一些`)
    setProblem(undefined)
    setSending(true)
    try {
      await withSession(() => onSend({ grade, comment: comment.current }))
      toast('谢谢您的评价')
      onDone()
    } catch (failure) {
      setProblem(messageOf(failure))
    }
    setSending(false)
  }
  return (
    <>
      <SectionTitle title={title} />
      <Card className="rating-form">
        <OptionList
          label="评价"
          options={ratingGrades}
          chosen={grade ? [grade] : []}
          onPress={(option) => setGrade(ratingGrades.find((one) => one === option))}
        />
        <TextArea
          label="想说的话"
          placeholder={placeholder}
          invalid={comment.current.length > longest}
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
        <View className="t4">{note}</View>
      </Card>
    </>
  )
}
