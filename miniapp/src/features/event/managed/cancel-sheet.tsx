import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import './card-form.css'

interface Props {
  eventId: string
  /** How many people are told. */
  people: number
  open: boolean
  onClose: () => void
  onDone: () => void
}

/** Cancels an event: asks for the reason and then for a confirmation, because everybody is told five minutes later. */
export function CancelSheet(props: Props) {
  return (
    <Sheet title="取消这场活动" open={props.open} onClose={props.onClose}>
      <Reason {...props} />
    </Sheet>
  )
}

function Reason({ eventId, people, onDone }: Props) {
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const typed = useRef('')
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const cancel = async () => {
    const reason = typed.current.trim()
    if (reason.length < 2) return setError('请写明取消的原因')
    if (reason.length > 100) return setError(`原因最多 100 个字，现在 ${reason.length} 个字`)
    const isSure = await confirm({
      title: '真的取消活动？',
      content: `${people} 位报名的人五分钟以后收到通知和原因。五分钟以内可以恢复。`,
      confirmText: '取消活动',
    })
    if (!isSure) return
    setBusy(true)
    try {
      await withSession(() =>
        callApi('POST /organizer/events/:id/cancellation', { params: { id: eventId }, body: { reason } }),
      )
      toast('活动已取消，五分钟后通知报名的人')
      onDone()
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  return (
    <View>
      <Note tone="amber">
        现在有 {people} 位报名的人。取消五分钟以后他们都会收到通知，看到您写的原因；这以前可以恢复，之后不能。
      </Note>
      <Field label="取消的原因" hint="2 到 100 个字，报名的人会看到" error={error}>
        <TextArea
          label="取消的原因"
          placeholder="如：连日大雨，场地积水"
          invalid={error !== undefined}
          onInput={keep}
          onBlur={keep}
        />
      </Field>
      <View className="card-form__button">
        <Button loading={isBusy} onPress={() => void cancel()}>
          取消活动，通知 {people} 人
        </Button>
      </View>
    </View>
  )
}
