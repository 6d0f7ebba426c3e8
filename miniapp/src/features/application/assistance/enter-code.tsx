import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Assistance } from '#shared/application/endpoints/assistances.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { askToSignIn } from '../submissions/ask-to-sign-in.ts'

/** A union officer enters the code that a worker reads out. */
export function EnterCode({ onClaimed }: { onClaimed: (assistance: Assistance) => void }) {
  const typed = useRef('')
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const write = (text: string) => {
    typed.current = text.replace(/\s/g, '')
  }
  const send = async () => {
    const code = typed.current
    if (!/^\d{6}$/.test(code)) return setProblem('协助码是 6 位数字，请和职工核对')
    if (askToSignIn()) return
    setProblem(undefined)
    setSending(true)
    try {
      onClaimed(await withSession(() => callApi('POST /assistances', { body: { code } })))
    } catch (failure) {
      setProblem(messageOf(failure))
      setSending(false)
    }
  }
  return (
    <>
      <Card>
        <View className="strong">帮职工填写申请</View>
        <View className="t3">
          请职工在填表的第一页点“填不来？请工会工作者帮忙填”，把 6
          位协助码读给您。职工同意以后，您才看得到内容。
        </View>
      </Card>
      <Card>
        <Field label="协助码" error={problem}>
          <TextInput
            label="协助码"
            placeholder="6 位数字"
            keyboard="number"
            maximumLength={7}
            invalid={problem !== undefined}
            onInput={write}
            onBlur={write}
          />
        </Field>
        <View className="t4">每次协助都有记录。只有工会登记过的工作者能用。</View>
      </Card>
      <Button loading={isSending} onPress={() => void send()}>
        下一步
      </Button>
    </>
  )
}
