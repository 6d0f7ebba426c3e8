import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { TextArea } from '../../../components/text-area.tsx'

interface Props {
  /** Usual reasons to tap. */
  usual: readonly string[]
  longest: number
  /** Says what happens and who hears of it. */
  button: string
  isBusy?: boolean
  /** A refusal of the server. */
  fault?: string
  onReason: (reason: string) => void
  /** Back to where it was asked. */
  onBack?: () => void
}

/** Asks for a reason that the person will read: a usual one, an own one, or both. */
export function ReasonForm({ usual, longest, button, isBusy = false, fault, onReason, onBack }: Props) {
  const [chosen, setChosen] = useState<string>()
  const [error, setError] = useState<string>()
  const typed = useRef('')
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const choose = (reason: string) => {
    setChosen(reason === chosen ? undefined : reason)
    setError(undefined)
  }
  const submit = () => {
    const reason = [chosen, typed.current.trim()].filter(Boolean).join('：')
    if (reason.length < 2) setError('请选一个原因，或者写一句，报名的人会看到')
    else if (reason.length > longest) setError(`原因最多 ${longest} 字`)
    else onReason(reason)
  }
  return (
    <View>
      <Field label="原因（报名的人会看到）" error={error ?? fault}>
        <OptionList label="原因" options={usual} chosen={chosen ? [chosen] : []} stacked onPress={choose} />
      </Field>
      <Field label="补充说明（选填）">
        <TextArea label="补充说明" placeholder="请填写" onInput={keep} onBlur={keep} />
      </Field>
      <View className="row">
        {onBack && (
          <Button kind="ghost" narrow onPress={onBack}>
            返回
          </Button>
        )}
        <Button loading={isBusy} onPress={submit}>
          {button}
        </Button>
      </View>
    </View>
  )
}
