import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type ConfirmationOutcome, confirmationOutcomes } from '#shared/application/confirmation.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'

interface Props {
  token: string
  onChange: () => Promise<void>
}

/** The chair's answer: yes, no, or only a comment, with the chair's name. */
export function ConfirmForm({ token, onChange }: Props) {
  const typed = useRef({ name: '', comment: '' })
  const [outcome, setOutcome] = useState<ConfirmationOutcome>()
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const writeName = (name: string) => {
    typed.current.name = name
  }
  const writeComment = (comment: string) => {
    typed.current.comment = comment
  }
  const send = async () => {
    const name = typed.current.name.trim()
    const comment = typed.current.comment.trim()
    if (!outcome) return setProblem('请选一个答复')
    if (name.length < 2) return setProblem('请填写您的姓名')
    if (outcome !== '属实' && comment === '') return setProblem('请写几句，说明情况')
    setProblem(undefined)
    setSending(true)
    try {
      await withSession(() =>
        callApi('POST /confirmations/:token', { params: { token }, body: { outcome, name, comment } }),
      )
      await onChange()
    } catch (failure) {
      setProblem(messageOf(failure))
      setSending(false)
    }
  }
  return (
    <Card>
      <Field label="您的答复">
        <OptionList
          label="您的答复"
          options={confirmationOutcomes}
          chosen={outcome ? [outcome] : []}
          onPress={(option) => setOutcome(confirmationOutcomes.find((one) => one === option))}
        />
      </Field>
      <Field label="您的姓名">
        <TextInput
          label="您的姓名"
          placeholder="请填写"
          maximumLength={20}
          onInput={writeName}
          onBlur={writeName}
        />
      </Field>
      <Field label="留言" hint="职工看不到；选“属实”可以不写">
        <TextArea label="留言" placeholder="给工作人员的话" onInput={writeComment} onBlur={writeComment} />
      </Field>
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      <View>
        <Button loading={isSending} onPress={() => void send()}>
          提交答复
        </Button>
      </View>
    </Card>
  )
}
