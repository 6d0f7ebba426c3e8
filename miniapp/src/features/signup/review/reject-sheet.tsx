import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextArea } from '../../../components/text-area.tsx'

const usualReasons = ['不符合报名条件', '信息填写不完整', '单位或身份核实不了'] as const
const longestReason = 200

interface Props {
  /** The number of people; 0 keeps the panel closed. */
  count: number
  onReject: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason before a refusal. The refused person reads it. */
export function RejectSheet(props: Props) {
  return (
    <Sheet title={`不通过这 ${props.count} 人？`} open={props.count > 0} onClose={props.onClose}>
      <Reason {...props} />
    </Sheet>
  )
}

function Reason({ onReject }: Props) {
  const [usual, setUsual] = useState<string>()
  const [error, setError] = useState<string>()
  const typed = useRef('')
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const choose = (reason: string) => {
    setUsual(reason === usual ? undefined : reason)
    setError(undefined)
  }
  const reject = () => {
    const reason = [usual, typed.current.trim()].filter(Boolean).join('：')
    if (reason === '') setError('请选一个原因，或者写一句，报名的人会看到')
    else if (reason.length > longestReason) setError(`原因最多 ${longestReason} 字`)
    else onReject(reason)
  }
  return (
    <View>
      <Field label="原因（报名的人会看到）" error={error}>
        <OptionList
          label="原因"
          options={usualReasons}
          chosen={usual ? [usual] : []}
          stacked
          onPress={choose}
        />
      </Field>
      <Field label="补充说明（选填）">
        <TextArea label="补充说明" placeholder="请填写" onInput={keep} onBlur={keep} />
      </Field>
      <Button onPress={reject}>不通过，通知本人</Button>
    </View>
  )
}
