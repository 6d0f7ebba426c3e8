import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { Page } from '../../../components/page.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { replace } from '../../../lib/navigate.ts'
import { readWallCode } from './read-wall-code.ts'

/** The hall's computer asks for the code that stands on the host's phone. `wrong` is one that shows nothing. */
export function WallCode({ wrong }: { wrong?: string }) {
  const typed = useRef(wrong ?? '')
  const [problem, setProblem] = useState(
    wrong === undefined ? undefined : '没有这个投影码，或者活动已经结束。请和主持人的手机核对',
  )
  const write = (text: string) => {
    typed.current = text
  }
  const open = () => {
    const code = readWallCode(typed.current)
    if (code === undefined) return setProblem('投影码是 8 位数字和字母，在主持人的手机上')
    void replace('wall', { code })
  }
  return (
    <Page title="会场大屏">
      <Card>
        <Field label="投影码" hint="主持人的手机：轮换主持 → 投到大屏" error={problem}>
          <TextInput
            label="投影码"
            placeholder="8 位，如 K7MN 2P4X"
            initial={wrong ?? ''}
            maximumLength={20}
            invalid={problem !== undefined}
            onInput={write}
            onBlur={write}
          />
        </Field>
        <View className="t4">这台电脑不用登录，只显示座位号，不显示任何人的姓名。</View>
      </Card>
      <Button onPress={open}>打开大屏</Button>
    </Page>
  )
}
