import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { type ReachableSignupStatus, reachableSignupStatuses } from '#shared/event/signup-status.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { createUuid } from '../../../lib/uuid.ts'
import '../managed/card-form.css'

const longestMessage = 300

interface Props {
  managed: ManagedEventDetail
  /** How many more messages may be sent today. */
  left: number
  onSent: () => void
}

/** Sends a message to everybody whose signup has one of these statuses. A preview is shown first. */
export function MessageForm({ managed, left, onSent }: Props) {
  const { event, counts } = managed
  const [statuses, setStatuses] = useState<readonly ReachableSignupStatus[]>(['已确认'])
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  // Made again after each message: the same token twice is one message.
  const [clientToken, setClientToken] = useState(createUuid)
  const typed = useRef('')
  const people = statuses.reduce((sum, status) => sum + counts[status], 0)
  const offered = reachableSignupStatuses.filter((status) => counts[status] > 0 || status === '已确认')
  const optionOf = (status: ReachableSignupStatus) => `${status} ${counts[status]} 人`
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const toggle = (option: string) => {
    const status = offered.find((one) => optionOf(one) === option)
    if (status)
      setStatuses(
        statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status],
      )
  }
  const send = async () => {
    const body = typed.current.trim()
    if (body.length < 2) return setError('请填写通知内容')
    if (body.length > longestMessage)
      return setError(`通知最多 ${longestMessage} 个字，现在 ${body.length} 个字`)
    if (people === 0) return setError('这些状态现在没有人，请另选发给谁')
    const isSure = await confirm({
      title: `发给 ${people} 人？`,
      content: `他们会看到：“${event.title}”：${body}`,
      confirmText: '发送',
    })
    if (!isSure) return
    setBusy(true)
    try {
      const sent = await withSession(() =>
        callApi('POST /organizer/events/:id/messages', {
          params: { id: event.id },
          body: { clientToken, statuses: [...statuses], body },
        }),
      )
      setClientToken(createUuid())
      toast(`已发给 ${sent.recipients} 人`)
      onSent()
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  return (
    <Card>
      <Field label="发给谁">
        <OptionList
          label="发给谁"
          options={offered.map(optionOf)}
          chosen={statuses.map(optionOf)}
          several
          onPress={toggle}
        />
      </Field>
      <Field label="通知内容" hint={`2 到 ${longestMessage} 个字，前面会自动加上活动名称`} error={error}>
        <TextArea
          label="通知内容"
          placeholder="如：请带好身份证，13:30 开始签到"
          invalid={error !== undefined}
          onInput={keep}
          onBlur={keep}
        />
      </Field>
      <View className="card-form__button">
        <Button disabled={left === 0} loading={isBusy} onPress={() => void send()}>
          {left === 0 ? '今天的 5 条已经发完' : `发给 ${people} 人`}
        </Button>
      </View>
      <View className="t4 center">今天还能发 {left} 条；收到的人在小程序的消息里看</View>
    </Card>
  )
}
