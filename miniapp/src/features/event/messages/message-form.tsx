import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import type { Segment } from '#shared/signup/endpoints/event-messages.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { createUuid } from '../../../lib/uuid.ts'
import '../managed/card-form.css'
import type { ChosenPeople } from './chosen-people.ts'
import { SegmentPicker } from './segment-picker.tsx'
import { useRecipients } from './use-recipients.ts'

const longestMessage = 300

interface Props {
  managed: ManagedEventDetail
  /** Only these people. */
  to: ChosenPeople | undefined
  /** How many more messages may be sent today. */
  left: number
  onSent: () => void
}

/** Sends a message to a part of those who signed up, counted before. What people will read is shown first. */
export function MessageForm({ managed, to: people, left, onSent }: Props) {
  const { event } = managed
  const [segment, setSegment] = useState<Segment>({
    statuses: ['已确认'],
    ...segmentOf(people),
  })
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  // Made again after each message: the same token twice is one message.
  const [clientToken, setClientToken] = useState(createUuid)
  const typed = useRef('')
  const counted = useRecipients(event.id, segment)
  const isForOne = people?.ids.length === 1
  const to = isForOne ? people.words : counted ? `${counted.recipients} 人` : '选中的人'
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const send = async () => {
    const body = typed.current.trim()
    if (body.length < 2) return setError('请填写通知内容')
    if (body.length > longestMessage)
      return setError(`通知最多 ${longestMessage} 个字，现在 ${body.length} 个字`)
    if (segment.statuses.length === 0) return setError('请选择发给谁')
    const isSure = await confirm({
      title: `发给 ${to}？`,
      content: `他们会看到：“${event.title}”（${momentWords(event.startsAt)}，${event.placeName}）：${body}`,
      confirmText: '发送',
    })
    if (!isSure) return
    setBusy(true)
    try {
      const sent = await withSession(() =>
        callApi('POST /organizer/events/:id/messages', {
          params: { id: event.id },
          body: { clientToken, segment, body },
        }),
      )
      setClientToken(createUuid())
      toast(`已发给 ${isForOne ? people.words : `${sent.recipients} 人`}`)
      onSent()
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  return (
    <Card>
      {people ? (
        <View className="strong">
          发给 {people.words}
          {isForOne ? ' 一个人' : ''}
        </View>
      ) : (
        <SegmentPicker managed={managed} segment={segment} onChange={setSegment} />
      )}
      {counted !== undefined && counted.withoutAccount > 0 && (
        <View className="t4 ink-amber">
          另有 {counted.withoutAccount} 人是代报名的，没有账号，收不到，请打电话告诉他们。
        </View>
      )}
      <Field
        label="通知内容"
        hint={`2 到 ${longestMessage} 个字，前面会自动加上活动名称、时间和地点`}
        error={error}
      >
        <TextArea
          label="通知内容"
          placeholder="如：请带好身份证，13:30 开始签到"
          invalid={error !== undefined}
          onInput={keep}
          onBlur={keep}
        />
      </Field>
      <View className="card-form__button">
        <Button
          disabled={left === 0 || (counted !== undefined && counted.recipients === 0)}
          loading={isBusy}
          onPress={() => void send()}
        >
          {left === 0 ? '今天的已经发完' : counted?.recipients === 0 ? '这里现在没有人' : `发给 ${to}`}
        </Button>
      </View>
      <View className="t4 center">今天还能发 {left} 条；收到的人在小程序的消息里看</View>
    </Card>
  )
}

/** The part of a segment that names people: one of them alone counts as a message to one. */
function segmentOf(people: ChosenPeople | undefined): Partial<Segment> {
  if (!people) return {}
  const [first] = people.ids
  return people.ids.length === 1 && first !== undefined ? { signupId: first } : { signupIds: [...people.ids] }
}
