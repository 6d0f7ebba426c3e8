import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { confirm } from '../../../lib/dialog.ts'
import type { PhoneOwner } from '../../../lib/sign-in.ts'

interface Props {
  isBusy: boolean
  onAnswer: (owner: PhoneOwner) => void
}

/** Asked when a number was not used for three months: the carrier may have given it to another person. */
export function PhoneOwnerQuestion({ isBusy, onAnswer }: Props) {
  const tail = useRef('')
  const [fault, setFault] = useState<string>()
  const answer = () => {
    const idNumberTail = tail.current.trim()
    const isWhole = /^\d{3}[\dXx]$/.test(idNumberTail)
    setFault(isWhole ? undefined : '请填身份证号的最后四位，最后一位可能是 X')
    if (isWhole) onAnswer({ idNumberTail })
  }
  const startAnew = async () => {
    const isSure = await confirm({
      title: '开一个新账号？',
      content: '以前用这个号码办的申请，在新账号里看不到。',
      confirmText: '开新账号',
    })
    if (isSure) onAnswer({ isNewOwner: true })
  }
  return (
    <>
      <Field label="身份证号后四位" hint="以前申请时填的身份证号" {...(fault && { error: fault })}>
        <TextInput
          label="身份证号后四位"
          keyboard="idcard"
          placeholder="4 位"
          maximumLength={4}
          invalid={fault !== undefined}
          onInput={(text) => {
            tail.current = text
          }}
        />
      </Field>
      <View className="sms-sign-in__action">
        <Button loading={isBusy} onPress={answer}>
          是我，登录
        </Button>
      </View>
      <View className="sms-sign-in__action">
        <Button kind="ghost" disabled={isBusy} onPress={() => void startAnew()}>
          我是这个号码的新用户
        </Button>
      </View>
    </>
  )
}
